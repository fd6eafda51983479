import type { Preference } from "../../organisation/settings";

/** The names of the two fields in the panel, even if the organisation renames them. */
export const fieldTitles: readonly (readonly [Preference, string])[] = [
  ["show_from_number", "From Number"],
  ["show_to_number", "To Number"],
];
