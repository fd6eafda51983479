import {
  createHash,
  createPrivateKey,
  createSign,
  generateKeyPairSync,
  X509Certificate,
} from "node:crypto";

/** A certificate and its key, both PEM. */
export interface Pair {
  readonly cert: string;
  readonly key: string;
}

/**
 * Makes a self-signed certificate, valid from 2020 to 2049. Node can read certificates but not write
 * them, so its DER is assembled here.
 * @param ip the only address that it names
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.1
 */
export function selfSigned(ip: readonly [number, number, number, number]): Pair {
  const { publicKey, privateKey } = generateKeyPairSync("ec", {
    namedCurve: "P-256",
    publicKeyEncoding: { type: "spki", format: "der" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const commonName = der(0x30, objectId(0x55, 4, 3), der(0x0c, Buffer.from("test")));
  const name = der(0x30, der(0x31, commonName));
  const time = (text: string) => der(0x17, Buffer.from(text));
  const algorithm = der(0x30, objectId(0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2));
  const names = der(0x04, der(0x30, der(0x87, Buffer.from(ip))));
  const content = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    algorithm,
    name,
    der(0x30, time("200101000000Z"), time("490101000000Z")),
    name,
    publicKey,
    der(0xa3, der(0x30, der(0x30, objectId(0x55, 0x1d, 17), names))),
  );
  const signature = createSign("SHA256").update(content).sign(createPrivateKey(privateKey));
  const bits = der(0x03, Buffer.from([0]), signature);
  const base64 = der(0x30, content, algorithm, bits).toString("base64");
  const lines = base64.match(/.{1,64}/g)?.join("\n");
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey,
  };
}

/** The argument that makes Chromium accept this key for any address, as a person can for one. */
export function accepting(cert: string): string {
  const key = new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" });
  return `--ignore-certificate-errors-spki-list=${createHash("sha256").update(key).digest("base64")}`;
}

function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const size = length < 128 ? [length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function objectId(...bytes: readonly number[]): Buffer {
  return der(0x06, Buffer.from(bytes));
}
