import { fieldIds } from "../fields";
import type { Rule, Settings } from "../settings";
import { authorship, criterion, layoutOf } from "./rule";

/**
 * A layout rule. The list is not published, and what its conditions hold is open: the insides are a
 * guess.
 * @param conditions whether they were asked for
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
