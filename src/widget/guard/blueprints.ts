import { own } from "../zoho/parse";
import type { Gap } from "./evidence";
import { digits } from "./layouts";
import { gapOf, listIn, moreRecords, type RuleCheck } from "./rules";

/** Each blueprint is a request of its own; more than this are too many to check. */
export const mostBlueprints = 20;

/** Blueprints whose states or transitions name the field. The list does not hold them: each is opened. */
export const blueprints: RuleCheck = {
  name: "blueprints",
  scope: "ZohoCRM.settings.blueprint.READ",
  async read(get) {
    const listed = await get("/crm/v8/settings/blueprints?module=Calls");
    if (!listed.ok) return { rules: [], gap: gapOf(listed.problem, this.scope) };
    const list = listIn(listed.value, "blueprints");
    if (!list) return { rules: [], gap: { kind: "unreadable" } };
    const more = list.length > mostBlueprints || moreRecords(listed.value) === true;
    let gap: Gap | undefined = more ? { kind: "too-many" } : undefined;
    const opened = list.slice(0, mostBlueprints).map(async (blueprint): Promise<unknown> => {
      const id = digits(own(blueprint, "id"));
      if (!id) return undefined;
      const result = await get(`/crm/v8/settings/blueprints/${id}?fields=state,transition`);
      if (!result.ok) gap ??= gapOf(result.problem, this.scope);
      else if (result.value === undefined) gap ??= { kind: "unreadable" };
      // The name stands in the list; its other keys may name the field as well.
      return result.ok ? { ...Object(blueprint), details: result.value } : blueprint;
    });
    const rules = await Promise.all(opened);
    return { rules, ...(gap && { gap }) };
  },
};
