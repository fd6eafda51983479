import first from "#words/first";

/** Any key of the translations. The build leaves those of the lazy chunk out of the first load. */
export type Key = keyof typeof first;

const english: Record<string, string> = { ...first };
let chosen: Readonly<Record<string, unknown>> = {};

/** English words that came with a later chunk. */
export function addWords(more: Readonly<Record<string, string>>): void {
  Object.assign(english, more);
}

/** Words of another language; what it lacks is said in English. */
export function useWords(words: Readonly<Record<string, unknown>>): void {
  chosen = words;
}

/**
 * The words of a key, with each `{name}` replaced by the value of that name. Values are text and stay
 * text: the view never makes markup of them.
 */
export function say(key: Key, values: Readonly<Record<string, string>> = {}): string {
  return String(chosen[key] ?? english[key] ?? key).replace(
    /\{(\w+)\}/g,
    (hole, name: string) => values[name] ?? hole,
  );
}

/**
 * A name from outside may run the other way than the sentence: between these signs it keeps its
 * direction to itself. Such signs of its own, which could end that, are left out.
 */
export function isolated(name: string): string {
  return `\u2068${name.replace(/[\u2066-\u2069]/g, "")}\u2069`;
}

/** A time of this day: "20:05:13". */
export function timeOfDay(time: number): string {
  return new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: "medium" }).format(
    time,
  );
}

/** True for a key that has words; codes become keys at run time. */
export function isKey(key: string): key is Key {
  return Object.hasOwn(english, key);
}
