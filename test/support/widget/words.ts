import en from "../../../app/translations/en.json";

type Key = keyof typeof en;

/**
 * The words that a person reads, by key. Deliberately separate from the widget's own function: a
 * placeholder that it leaves unfilled must not be expected here as well.
 */
export function say(key: Key, values: Readonly<Record<string, string>> = {}): string {
  const hole = /\{(\w+)\}/g;
  return en[key].replace(hole, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The words of "${key}" need "${name}"`);
    return value;
  });
}

/** The words of a key up to its placeholder, for a time of day that only the browser can format. */
export function startOf(key: Key): string {
  return en[key].slice(0, en[key].indexOf("{"));
}

/** The names of the two switches. */
export const from = say("field.show_from_number");
export const to = say("field.show_to_number");
