import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { inRoot } from "../../src/build/project.mjs";

// Records which English each translation was made from, as a mark of the English words for each language
// and key. It is stored here, outside what ships.

/** @typedef {Record<string, string>} Words by their keys */
/** @typedef {Record<string, Words>} Reviewed language → key → mark of the English it was made from */

const file = inRoot("test/translations/reviewed.json");

/** @param {string} language @returns {Words} */
export const wordsOf = (language) =>
  JSON.parse(readFileSync(inRoot(`app/translations/${language}.json`), "utf8"));

/** @returns {Reviewed} */
export const readReviewed = () => JSON.parse(readFileSync(file, "utf8"));

/** Every language but English. */
export const translated = () =>
  readdirSync(inRoot("app/translations"))
    .map((name) => name.replace(".json", ""))
    .filter((language) => language !== "en");

/**
 * A short hash of the words.
 * @param {string} words
 */
export function markOf(words) {
  return createHash("sha256").update(words).digest("base64url").slice(0, 6);
}

/**
 * The keys whose English has changed since, or was never translated.
 * @param {Words} english
 * @param {Words} [marks] those of one language
 */
export function outOfDate(english, marks = {}) {
  return Object.keys(english).filter((key) => marks[key] !== markOf(english[key] ?? ""));
}

/**
 * The same marks, with these keys up to date with the English, and without keys that English no longer
 * has.
 * @param {Words} english
 * @param {Words | undefined} marks
 * @param {readonly string[]} keys
 * @returns {Words}
 */
export function marked(english, marks = {}, keys) {
  return Object.fromEntries(
    Object.entries(english).flatMap(([key, words]) => {
      const mark = keys.includes(key) ? markOf(words) : marks[key];
      return mark ? [[key, mark]] : [];
    }),
  );
}

/** @param {Reviewed} reviewed */
export function writeReviewed(reviewed) {
  writeFileSync(file, `${JSON.stringify(reviewed, null, 2)}\n`);
}
