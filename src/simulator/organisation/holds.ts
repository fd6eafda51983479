import type { FieldName, Preference, Settings } from "./settings";

/** The field of the Calls module that a preference shows. */
export const fieldOf: Readonly<Record<Preference, FieldName>> = {
  show_from_number: "From_Number__s",
  show_to_number: "To_Number__s",
};

const labels: Readonly<Record<FieldName, string>> = {
  From_Number__s: "From Number",
  To_Number__s: "To Number",
};

/**
 * Why Zoho refuses to hide a field, as the sentence of its answer; `undefined` when nothing holds it.
 * Documented: required, validation rule, layout rule, telephony; in a newer text also blueprint,
 * workflow and, for To Number only, booking. Two open points are decided here by a guess: an
 * inactive layout or rule holds nothing, and the sentences themselves, which are not published.
 */
export function holdOn(settings: Settings, preference: Preference): string | undefined {
  const field = fieldOf[preference];
  const label = labels[field];
  const required = settings.layouts.some(
    (layout) => layout.active && layout.required.includes(field),
  );
  if (required) {
    return `${label} is marked as a required field. Make it optional before you turn it off.`;
  }
  const used =
    settings.rules.some((rule) => rule.active && rule.fields.includes(field)) ||
    settings.telephony ||
    (settings.booking && field === "To_Number__s");
  return used ? `${label} is in use. Remove it from there before you turn it off.` : undefined;
}
