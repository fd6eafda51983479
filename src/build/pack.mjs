import { existsSync, renameSync, rmSync } from "node:fs";
import { basename } from "node:path";
import { appFiles } from "./app-files.mjs";
import { inRoot, name, root, version } from "./project.mjs";
import { verify } from "./verify.mjs";
import { buildWidget } from "./widget.mjs";
import { zet } from "./zet.mjs";

/** Builds the widget, packs it with Zoho's toolkit, and checks what came out. */
export async function pack() {
  const zip = inRoot(`dist/${name}-${version}.zip`);
  const zetZip = inRoot(`dist/${basename(root)}.zip`);
  // Of an earlier pack: it would hide that ZET has written nothing.
  for (const old of [zip, zetZip]) rmSync(old, { force: true });
  await buildWidget();
  zet("validate");
  zet("pack");
  if (!existsSync(zetZip)) throw new Error(`ZET wrote no ${zetZip}`);
  try {
    verify(zetZip);
  } catch (error) {
    // Left lying in dist/, it would be uploaded as if it were good.
    rmSync(zetZip);
    throw error;
  }
  renameSync(zetZip, zip);
  console.log(`${appFiles().join("\n")}\ndist/${basename(zip)}`);
}
