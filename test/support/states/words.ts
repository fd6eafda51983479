import { readFileSync } from "node:fs";
import { join } from "node:path";
import type en from "../../../app/translations/en.json";

export type Key = keyof typeof en;
export type Dictionary = Readonly<Record<Key, string>>;

/** The words of a language, by key. */
export interface Words {
  readonly say: (key: Key, values?: Readonly<Record<string, string>>) => string;
  /** The names of the two switches. */
  readonly from: string;
  readonly to: string;
}

const folder = join(import.meta.dirname, "../../../app/translations");

/** All words of a language of the project, such as "de". */
export function dictionaryOf(language: string): Dictionary {
  return JSON.parse(readFileSync(join(folder, `${language}.json`), "utf8"));
}

/** What a person reads if the widget uses this dictionary. */
export function wordsOf(dictionary: Dictionary): Words {
  const say: Words["say"] = (key, values = {}) =>
    dictionary[key].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`The words of "${key}" need "${name}"`);
      return value;
    });
  return { say, from: say("field.show_from_number"), to: say("field.show_to_number") };
}
