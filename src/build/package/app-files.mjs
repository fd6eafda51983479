import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inRoot, root } from "../project.mjs";

/**
 * All files in app/, named like zip entries: `app/…` with forward slashes.
 * @returns {Record<string, Uint8Array>}
 */
export function appFiles() {
  const paths = readdirSync(inRoot("app"), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [
      path.slice(root.length + 1).replaceAll("\\", "/"),
      new Uint8Array(readFileSync(path)),
    ]),
  );
}
