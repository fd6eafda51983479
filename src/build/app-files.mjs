import { readdirSync } from "node:fs";
import { join } from "node:path";
import { inRoot, root } from "./project.mjs";

/** The files of app/ as `app/…` with forward slashes, the way zip entries are named. */
export function appFiles() {
  return readdirSync(inRoot("app"), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}
