import type { Gap } from "../preferences/evidence";
import { digits, ownProperty } from "../unknown";
import { apiPath } from "../zoho/api-path";
import { gapOf, isWhole, listIn, type RuleCheck } from "./rules";

/** Each blueprint is a request of its own; more than this are too many to check. */
export const mostBlueprints = 20;

/** Blueprints whose states or transitions name the field. The list does not hold them: each is opened. */
export const blueprints: RuleCheck = {
  name: "blueprints",
  async read(get) {
    const listed = await get(apiPath("settings/blueprints?module=Calls"));
    if (!listed.ok) return { rules: [], gap: gapOf(listed.problem) };
    const list = listIn(listed.value, "blueprints");
    if (!list) return { rules: [], gap: { kind: "unreadable" } };
    const more = list.length > mostBlueprints || !isWhole(listed.value, list);
    let gap: Gap | undefined = more ? { kind: "too-many" } : undefined;
    const opened = list.slice(0, mostBlueprints).map(async (blueprint): Promise<unknown> => {
      const id = digits(ownProperty(blueprint, "id"));
      if (!id) return undefined;
      const result = await get(apiPath(`settings/blueprints/${id}?fields=state,transition`));
      if (!result.ok) gap ??= gapOf(result.problem);
      else if (result.value === undefined) gap ??= { kind: "unreadable" };
      // The name stands in the list; its other keys may name the field as well.
      return result.ok ? { ...Object(blueprint), details: result.value } : blueprint;
    });
    const rules = await Promise.all(opened);
    return { rules, ...(gap && { gap }) };
  },
};
