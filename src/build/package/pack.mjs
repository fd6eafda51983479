import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { unzipSync } from "fflate";
import { inRoot, name, root, version } from "../project.mjs";
import { buildWidget } from "../widget.mjs";
import { appFiles } from "./app-files.mjs";
import { complaints } from "./complaints.mjs";
import { reproducibleZip, sha256 } from "./reproducible.mjs";
import { sbom } from "./sbom.mjs";
import { wantedFiles } from "./wanted.mjs";
import { zet } from "./zet.mjs";

const zip = `${name}-${version}.zip`;
const reproducible = `${name}-${version}.reproducible.zip`;
const inDist = (/** @type {string} */ file) => inRoot(`dist/${file}`);

/**
 * Builds the widget, packs it with Zoho's toolkit and checks the result. Then it writes to dist/: the zip
 * to upload, a reproducible zip of the same files, its SHA-256, and an SBOM.
 * @throws with every complaint in words; then dist/ contains nothing that could be uploaded
 */
export async function pack() {
  await orLeaveNothing(async () => packAndCheck(await buildWidget()));
}

/** The same for the output of the last build, so that the tests of packing need to build only once. */
export async function packBuilt() {
  await orLeaveNothing(() =>
    packAndCheck(JSON.parse(readFileSync(inDist("metafile.json"), "utf8"))),
  );
}

/** @param {() => Promise<void>} make */
async function orLeaveNothing(make) {
  removeOld();
  try {
    await make();
  } catch (error) {
    // Otherwise the bad zip in dist/ could be uploaded.
    removeOld();
    throw error;
  }
}

/** @param {import("esbuild").Metafile} metafile */
async function packAndCheck(metafile) {
  const wanted = await wantedFiles(metafile);
  const files = appFiles();
  refuse("app/", complaints(files, wanted));
  const entries = packWithZet();
  refuse("The package", [...complaints(entries, wanted), ...differences(entries, files)]);
  const second = reproducibleZip(entries);
  refuse(reproducible, differences(unzipSync(second), files));
  const hash = sha256(second);
  const bill = `${JSON.stringify(sbom(metafile, entries), null, 2)}\n`;
  renameSync(zetZip(), inDist(zip));
  writeFileSync(inDist(reproducible), second);
  writeFileSync(inDist(`${reproducible}.sha256`), `${hash}  ${reproducible}\n`);
  writeFileSync(inDist(`${name}-${version}.cdx.json`), bill);
  console.log(`
${Object.keys(entries).sort().join("\n")}

dist/${zip}   to upload: hosting Zoho, index page /widget.html
dist/${reproducible}   the same files; SHA-256 ${hash}`);
}

/** Removes the zips of earlier packs, of any version: they would hide that ZET has written nothing. */
function removeOld() {
  rmSync(zetZip(), { force: true });
  const folder = inRoot("dist");
  const files = existsSync(folder) ? readdirSync(folder) : [];
  for (const file of files) if (file.startsWith(`${name}-`)) rmSync(inDist(file));
}

function zetZip() {
  return inDist(`${basename(root)}.zip`);
}

/** @returns the entries of ZET's zip */
function packWithZet() {
  zet("validate");
  zet("pack");
  if (!existsSync(zetZip())) throw new Error(`ZET wrote no ${zetZip()}`);
  return unzipSync(readFileSync(zetZip()));
}

/**
 * Compares the contents, because ZET drops files and still exits with 0.
 * @param {Readonly<Record<string, Uint8Array>>} entries
 * @param {Readonly<Record<string, Uint8Array>>} files
 */
function differences(entries, files) {
  const names = new Set([...Object.keys(entries), ...Object.keys(files)]);
  const same = (/** @type {string} */ name) =>
    Buffer.compare(entries[name] ?? Buffer.of(), files[name] ?? Buffer.of()) === 0;
  return [...names].filter((name) => !same(name)).map((name) => `${name} is another in app/`);
}

/**
 * @param {string} what
 * @param {readonly string[]} found
 */
function refuse(what, found) {
  if (found.length > 0) throw new Error(`${what} is not right:\n  ${found.join("\n  ")}`);
}
