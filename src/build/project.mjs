import { readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder with links resolved, because ZET names its zip after the real folder. */
export const root = realpathSync(join(dirname(fileURLToPath(import.meta.url)), "../.."));

/** @param {string} path path below the project's folder, with forward slashes */
export const inRoot = (path) => join(root, path);

/** @type {{ readonly name: string, readonly version: string }} */
export const { name, version } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
