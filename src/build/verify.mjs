import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { unzipSync } from "fflate";
import { appFiles } from "./app-files.mjs";
import { inRoot } from "./project.mjs";

/** What may stand in app/, and so in the package: a stray map, note or backup fails the pack. */
const packable =
  /^app\/(widget\.(html|js|css)|chunks\/[\w-]+\.js|translations\/[a-z]{2,3}(-[A-Za-z]+)?\.json|img\/[\w-]+\.(png|svg|jpg))$/;

/** Compares a zip with app/: ZET leaves files out with exit code 0. @param {string} zip */
export function verify(zip) {
  const entries = unzipSync(readFileSync(zip));
  const files = appFiles();
  const html = readFileSync(inRoot("app/widget.html"), "utf8");
  const references = [...html.matchAll(/\b(?:src|href)="(?!https:|#)([^"]+)"/g)]
    // CRM's hosting serves app/ as the root, so a path that begins with a slash fails elsewhere.
    .map(([, path]) => posix.join("app", String(path)));
  const complaints = [
    ...files
      .filter((file) => !packable.test(file))
      .map((file) => `${file} does not belong in app/`),
    ...files.filter((file) => !entries[file]).map((file) => `ZET left out ${file}`),
    ...Object.keys(entries)
      .filter((entry) => !files.includes(entry))
      .map((entry) => `ZET added ${entry}`),
    ...files
      .filter((file) => entries[file] && !readFileSync(inRoot(file)).equals(entries[file]))
      .map((file) => `${file} differs in the package`),
    ...references.filter((path) => !entries[path]).map((path) => `widget.html needs ${path}`),
  ];
  if (complaints.length) throw new Error(`The package is not right:\n  ${complaints.join("\n  ")}`);
}
