import first from "#words/first";

/** A key of the translations. The build moves the words that are needed later into the lazy chunk. */
export type Key = keyof typeof first;

const english: Record<string, string> = { ...first };
let chosen: Readonly<Record<string, unknown>> = {};
let spoken = "en";

/** Adds the English words of the lazy chunk. */
export function addWords(more: Readonly<Record<string, string>>): void {
  Object.assign(english, more);
}

/** Takes the words of another language; what it lacks is said in English. */
export function useWords(words: Readonly<Record<string, unknown>>, language = "en"): void {
  chosen = words;
  spoken = language;
}

/** The language that is spoken. What the page says of itself others may change, into no language at all. */
export function spokenLanguage(): string {
  return spoken;
}

/** The words of a key, with each `{name}` replaced by the value of that name. Nothing of it is ever taken for markup. */
export function say(key: Key, values: Readonly<Record<string, string>> = {}): string {
  return String(chosen[key] ?? english[key] ?? key).replace(
    /\{(\w+)\}/g,
    (hole, name: string) => values[name] ?? hole,
  );
}

/**
 * A name from outside within Unicode's isolating characters, because it may run in the other direction than the
 * sentence. Such characters in the name itself could end the isolation, so they are left out.
 */
export function isolated(name: string): string {
  return `\u2068${name.replace(/[\u2066-\u2069]/g, "")}\u2069`;
}

/** A time of day in the language of the page, such as "20:05:13". */
export function timeOfDay(time: number): string {
  return new Intl.DateTimeFormat(spoken, { timeStyle: "medium" }).format(time);
}

/** True for a key that has words; codes become keys at run time. */
export function isKey(key: string): key is Key {
  return Object.hasOwn(english, key);
}
