import type { Preference } from "../../organisation/settings";

/** The two fields as the panel calls them, whatever the organisation does. */
export const fieldTitles: readonly (readonly [Preference, string])[] = [
  ["show_from_number", "From Number"],
  ["show_to_number", "To Number"],
];
