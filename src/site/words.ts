import english from "../../app/translations/en.json";

const words: Readonly<Record<string, string>> = english;

/** The widget's words for the first of these keys that has some. */
export function wordsOf(...keys: readonly string[]): string {
  const key = keys.find((one) => Object.hasOwn(words, one));
  if (key === undefined) throw new Error(`en.json has none of: ${keys.join(", ")}`);
  return words[key] ?? "";
}

/** The keys of the translations with this prefix, without it. */
export function keysBelow(beginning: string): string[] {
  return Object.keys(words)
    .filter((key) => key.startsWith(beginning))
    .map((key) => key.slice(beginning.length));
}
