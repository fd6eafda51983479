import { X509Certificate } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createSecureContext } from "node:tls";
import { zetFolder } from "../package/zet.mjs";

/** The certificate that ZET ships and that `zet run` uses: for localhost and 127.0.0.1. */
const shipped = {
  cert: join(zetFolder, "apptemplate/default/cert.pem"),
  key: join(zetFolder, "apptemplate/default/key.pem"),
};

/**
 * Reads the certificate and the key to serve with, both PEM.
 * @param {{ cert?: string | undefined, key?: string | undefined }} given paths; ZET's own if both are
 *   missing
 * @throws with a message for people, if only one is given, a file does not exist, or the two do not match
 */
export function readCertificate({ cert, key }) {
  if (!cert !== !key) throw new Error("--cert and --key are given together, or neither of them");
  const paths = cert && key ? { cert, key } : shipped;
  for (const path of Object.values(paths)) {
    if (!existsSync(path)) throw new Error(`There is no ${path}: name others by --cert and --key`);
  }
  const pair = { cert: readFileSync(paths.cert, "utf8"), key: readFileSync(paths.key, "utf8") };
  try {
    createSecureContext(pair);
    if (new X509Certificate(pair.cert).checkIP("127.0.0.1")) return pair;
  } catch (error) {
    const why = error instanceof Error ? error.message : error;
    throw new Error(`${paths.cert} and ${paths.key} are no certificate and its key: ${why}`);
  }
  // The browser would refuse the frame, whatever the person accepts or installs.
  throw new Error(`${paths.cert} is not for 127.0.0.1: it has to name that address`);
}
