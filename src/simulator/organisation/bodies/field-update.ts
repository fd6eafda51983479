import { reference, subject } from "../fields";
import type { Rule } from "../settings";
import { actionBody } from "./action";
import { mergeTag } from "./rule";

/**
 * A field update. It sets the field of its rule, or one on which that field depends, or copies its value
 * to another field.
 */
export function fieldUpdateBody(rule: Rule): object {
  const [field] = rule.fields;
  const byTag = rule.refers === "merge tag" && field;
  const set = field && !byTag && !rule.asDependent ? reference(field) : subject;
  return {
    ...actionBody(rule),
    type: "static",
    notify: false,
    related_records: null,
    field: set,
    value: byTag ? mergeTag(field) : "",
    dependent_fields: rule.asDependent && field ? [{ field: reference(field), value: "" }] : [],
  };
}
