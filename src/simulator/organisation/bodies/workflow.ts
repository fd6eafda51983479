import type { Rule } from "../settings";
import { authorship, criteriaOf, modules } from "./rule";

/**
 * A workflow rule.
 * @param details whether the request asked for criteria and actions
 */
export function workflowBody(rule: Rule, details: boolean): object {
  const { id, name, active } = rule;
  return {
    id,
    name,
    description: null,
    module: modules.Calls,
    status: { active },
    execute_when: { type: "create_or_edit", details: { repeat: false } },
    ...(details && {
      conditions: [
        {
          id: `${id}1`,
          sequence_number: 1,
          criteria_details: { criteria: criteriaOf(rule) },
          instant_actions: { actions: [] },
          scheduled_actions: null,
        },
      ],
    }),
    source: "crm",
    last_executed_time: null,
    editable: true,
    deletable: true,
    lock: { status: false, message: null, locked_by: null },
    ...authorship,
  };
}
