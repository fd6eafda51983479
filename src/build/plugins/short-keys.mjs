import { readFileSync } from "node:fs";
import { inRoot } from "../project.mjs";

/** Groups of keys that the source writes whole. Those of other groups are put together at run time: `problem.${code}`. */
export const wholeKeys =
  /^(action|choice|confirm|cure|details|effect|guide|language|page|row|setup|switch|where)\./;

/**
 * What ships has short keys in the place of these: each stands there twice at least, which is 2 % of all after gzip.
 * Read once: while the build watches, a new key keeps its own name.
 */
const shortened = new Map(
  Object.keys(JSON.parse(readFileSync(inRoot("app/translations/en.json"), "utf8")))
    .filter((key) => wholeKeys.test(key))
    .map((key, index) => [key, index.toString(36)]),
);

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
  return source.replace(/"([a-z]+\.[\w.]+)"/g, (literal, key) => {
    const short = shortened.get(key);
    return short === undefined ? literal : `"${short}"`;
  });
}
