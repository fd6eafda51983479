import { readdirSync, readFileSync } from "node:fs";
import { inRoot } from "../project.mjs";

const quoted = /"([a-z]+\.[\w.]+)"/g;

/** Of these groups a key may be written whole in one place and put together in another: `problem.${code}`. */
const composed = /^(field|help|permissions|problem|scope)\./;

/**
 * What ships has short keys in the place of those that the source writes whole: each stands there twice at least, which
 * is 2 % of all after gzip. Read once: while the build watches, a new key keeps its own name.
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
 * Words by the keys that they ship with.
 * @param {Readonly<Record<string, string>>} words
 */
export function shortKeys(words) {
  return Object.fromEntries(
    Object.entries(words).map(([key, text]) => [shortened.get(key) ?? key, text]),
  );
}

/**
 * A source of the widget that says words by these keys.
 * @param {string} source
 */
export function withShortKeys(source) {
  return source.replace(quoted, (literal, key) => {
    const short = shortened.get(key);
    return short === undefined ? literal : `"${short}"`;
  });
}
