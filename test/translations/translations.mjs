import {
  marked,
  outOfDate,
  readReviewed,
  translated,
  wordsOf,
  writeReviewed,
} from "./reviewed.mjs";

/**
 * Lists translations that are out of date, or marks these keys of a language as up to date.
 * @param {unknown} done a language, or "all"; without it, lists
 * @param {readonly string[]} keys
 */
export function translations(done, keys) {
  const english = wordsOf("en");
  const reviewed = readReviewed();
  if (done === undefined) {
    for (const language of translated()) {
      for (const key of outOfDate(english, reviewed[language])) console.log(`${language}  ${key}`);
    }
    return;
  }
  const unknown = keys.filter((key) => !Object.hasOwn(english, key));
  const languages = done === "all" ? translated() : [String(done)];
  if (unknown.length > 0) throw new Error(`English has no ${unknown.join(", ")}.`);
  if (keys.length === 0) throw new Error("Name the keys that were translated.");
  if (!languages.every((language) => translated().includes(language))) {
    throw new Error(`There is no translation into ${done}.`);
  }
  for (const language of languages) {
    reviewed[language] = marked(english, reviewed[language], keys);
  }
  writeReviewed(reviewed);
}
