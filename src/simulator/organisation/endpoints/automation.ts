import { paged } from "../bodies/page";
import { rulesOf } from "../bodies/rule";
import { toReadSettings } from "../scopes";
import type { Rule, Settings } from "../settings";
import { type Endpoint, readOnly } from "./endpoint";
import { moduleRefusal } from "./module";

/**
 * `GET /crm/v8/settings/automation/<list>?module=Calls`, in pages. The permission is a guess.
 * @param scope the part of the settings that a scope for the list names
 */
export function automationList(
  list: "workflow_rules" | "field_updates",
  scope: "workflow_rules" | "automation_actions",
  kind: Rule["kind"],
  body: (rule: Rule, details: boolean) => object,
): Endpoint {
  return readOnly(new RegExp(`^/crm/v8/settings/automation/${list}$`), {
    scopes: toReadSettings(scope),
    permission: "Crm_Implied_Manage_Workflow",
    unavailable: ({ automationLists }) => (automationLists ? undefined : "API_NOT_SUPPORTED"),
    answer(settings, request) {
      const details = request.query["include_inner_details"] === "true";
      const rules = [...fillers(settings, kind), ...rulesOf(settings, kind)];
      const bodies = rules.map((rule) => body(rule, details));
      return moduleRefusal(request) ?? paged(list, bodies, request);
    },
  });
}

function fillers({ otherWorkflows }: Settings, kind: Rule["kind"]): Rule[] {
  return Array.from({ length: otherWorkflows }, (_, index) => ({
    id: String(3361265000003000000n + BigInt(index)),
    kind,
    name: `Other ${kind} ${index + 1}`,
    active: true,
    fields: [],
  }));
}
