import { reference, subject } from "../fields";
import type { Rule, Settings } from "../settings";
import { criterion, layoutOf } from "./rule";

/** A validation rule. The list is not published; the content is composed from other modules. [guess] */
export function validationRuleBody(settings: Settings, rule: Rule): object {
  const { id, name, active, own, fields } = rule;
  return {
    id,
    name,
    active,
    layout: layoutOf(settings, rule),
    field: own ? reference(own) : subject,
    conditions: fields.map((field, index) => ({
      sequence_number: index + 1,
      primary_condition: criterion(rule, field),
      alert: "Use international format",
    })),
  };
}
