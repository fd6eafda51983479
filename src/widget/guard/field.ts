import type { Preference } from "../preferences/preferences";

/** API names of the fields behind the preferences. [seen, several sources] */
export const apiNames = {
  show_from_number: "From_Number__s",
  show_to_number: "To_Number__s",
} as const satisfies Record<Preference, string>;

/** A field of the Calls module, as far as rules can refer to it. */
export interface Field {
  readonly apiName: string;
  /** 18 to 19 digits: a string, because a number would lose the last ones. Known once layouts were read. */
  readonly id?: string | undefined;
}
