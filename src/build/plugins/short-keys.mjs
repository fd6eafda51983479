import { readdirSync, readFileSync } from "node:fs";
import { inRoot } from "../project.mjs";

const quoted = /"([a-z]+\.[\w.]+)"/g;

/** Keys of these groups stay long: the source may compose them, as in `problem.${code}`. */
const composed = /^(field|help|permissions|problem|scope)\./;

/**
 * Short keys replace the full ones in what ships. Each occurs there at least twice, which makes 2 % of
 * the total after gzip. They are read once, so a key that is added while the build watches keeps its own
 * name.
 * @type {Map<string, string>}
 */
const shortened = new Map();

const written = new Set(
  readdirSync(inRoot("src/widget"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => [...readFileSync(inRoot(`src/widget/${file}`), "utf8").matchAll(quoted)])
    .map(([, key]) => key),
);
const english = JSON.parse(readFileSync(inRoot("app/translations/en.json"), "utf8"));
for (const key of Object.keys(english)) {
  if (written.has(key) && !composed.test(key)) shortened.set(key, shortened.size.toString(36));
}

/**
 * Words under the keys that ship.
 * @param {Readonly<Record<string, string>>} words
 */
export function shortKeys(words) {
  return Object.fromEntries(
    Object.entries(words).map(([key, text]) => [shortened.get(key) ?? key, text]),
  );
}

/**
 * A source of the widget with the keys that ship.
 * @param {string} source
 */
export function withShortKeys(source) {
  return source.replace(quoted, (literal, key) => {
    const short = shortened.get(key);
    return short === undefined ? literal : `"${short}"`;
  });
}
