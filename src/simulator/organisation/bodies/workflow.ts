import type { Rule } from "../settings";
import { callsModule, criteriaOf, made } from "./rule";

/**
 * A workflow rule. The endpoint is published, what its answer holds here is a guess.
 * @param details whether criteria and actions were asked for
 */
export function workflowBody(rule: Rule, details: boolean): object {
  const { id, name, active } = rule;
  return {
    id,
    name,
    description: null,
    module: callsModule,
    status: { active, delete_schedule_action: false },
    execute_when: { type: "create_or_edit", details: { repeat: false } },
    ...(details && {
      conditions: [
        {
          id: `${id}1`,
          sequence_number: 1,
          criteria_details: { criteria: criteriaOf(rule), relational_criteria: null },
          instant_actions: { actions: [] },
          scheduled_actions: null,
        },
      ],
    }),
    source: "crm",
    last_executed_time: null,
    ...made,
  };
}
