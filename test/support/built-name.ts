import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildIdOf, nameInBuild } from "../../src/build/build-id.mjs";

/**
 * The name that a file of the widget has in a build: `widget.js` is `widget.<id>.js` there.
 * @param folder a built app/
 */
export function builtName(folder: string, file: string): string {
  return nameInBuild(file, buildIdOf(readFileSync(join(folder, "widget.html"), "utf8")));
}
