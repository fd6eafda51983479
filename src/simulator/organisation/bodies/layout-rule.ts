import { fieldIds } from "../fields";
import type { Rule, Settings } from "../settings";
import { authorship, criterion, layoutOf } from "./rule";

/**
 * A layout rule. Zoho publishes neither the list nor the form of its conditions, so the content is a
 * guess.
 * @param conditions whether the request asked for them
 */
export function layoutRuleBody(settings: Settings, rule: Rule, conditions: boolean): object {
  const { id, name, active, fields } = rule;
  return {
    id,
    name,
    description: null,
    active,
    source: "crm",
    generated_type: "custom",
    primary_field: { api_name: "Call_Type", id: "3361265000000017021" },
    layout: layoutOf(settings, rule),
    ...(conditions && {
      conditions: [
        {
          sequence_number: 1,
          criteria: criterion({ ...rule, refers: "id" }, fields[0] ?? "To_Number__s"),
          actions: fields.map((field) => ({
            type: "set_mandatory",
            field: { id: fieldIds[field] },
          })),
        },
      ],
    }),
    ...authorship,
  };
}
