import type { FieldName, Preference, Settings } from "./settings";

/** The field of the Calls module that a preference shows. */
export const fieldOf: Readonly<Record<Preference, FieldName>> = {
  show_from_number: "From_Number__s",
  show_to_number: "To_Number__s",
};

export const fieldNames: readonly FieldName[] = ["From_Number__s", "To_Number__s"];

/** The preference that shows a field. */
export const preferenceOf: Readonly<Record<FieldName, Preference>> = {
  From_Number__s: "show_from_number",
  To_Number__s: "show_to_number",
};

/** Ids are strings: they have 18 or 19 digits, more than a number can hold. */
export const fieldIds: Readonly<Record<FieldName, string>> = {
  From_Number__s: "3361265000001234011",
  To_Number__s: "3361265000001234013",
};

/** A standard field that irrelevant rules refer to. */
export const subject = { api_name: "Subject", id: "3361265000000017019" } as const;

const labels: Readonly<Record<FieldName, string>> = {
  From_Number__s: "From Number",
  To_Number__s: "To Number",
};

/** What the organisation calls a field. */
export function labelOf(settings: Settings, field: FieldName): string {
  return settings.labels[field] ?? labels[field];
}

/** How Zoho names a field in rules. */
export function reference(field: FieldName): { api_name: string; id: string } {
  return { api_name: field, id: fieldIds[field] };
}
