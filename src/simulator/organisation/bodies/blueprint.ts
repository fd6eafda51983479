import type { Rule, Settings } from "../settings";
import { authorship, criterion, layoutOf, modules } from "./rule";

/**
 * A blueprint as it appears in the list. The endpoint is published; the content of its answer is a guess.
 */
export function blueprintBody(settings: Settings, rule: Rule): object {
  const { id, name, active } = rule;
  return {
    id,
    name,
    module: modules.Calls,
    layout: layoutOf(settings, rule),
    field: { api_name: "Call_Type", id: "3361265000000017021" },
    status: active ? "active" : "inactive",
    ...authorship,
  };
}

/**
 * A blueprint with what it does.
 * @param parts what `fields` asked for, such as "state,transition"
 */
export function openedBlueprint(settings: Settings, rule: Rule, parts: readonly string[]): object {
  return {
    ...blueprintBody(settings, rule),
    ...(parts.includes("state") && { states: [{ id: `${rule.id}1`, name: "Planned" }] }),
    ...(parts.includes("transition") && {
      transitions: rule.fields.map((field, index) => ({
        id: `${rule.id}${index + 2}`,
        name: "Hold the call",
        criteria: criterion(rule, field),
        during: { fields: [] },
      })),
    }),
  };
}
