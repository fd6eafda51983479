import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { shortKeys } from "./plugins/short-keys.mjs";
import { inRoot } from "./project.mjs";

const folder = "app/translations";

/**
 * Every language except English, which is built in, as a script, so that a CSP that forbids fetch blocks
 * none.
 * @returns {Map<string, string>} script by its name below app/, such as `chunks/de.js`
 */
export function languageScripts() {
  const files = readdirSync(inRoot(folder)).filter((file) => file !== "en.json");
  return new Map(
    files.map((file) => {
      const words = shortKeys(JSON.parse(readFileSync(inRoot(`${folder}/${file}`), "utf8")));
      return [`chunks/${basename(file, ".json")}.js`, `export default ${JSON.stringify(words)};`];
    }),
  );
}
