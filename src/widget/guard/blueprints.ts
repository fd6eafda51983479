import { isRecord, ownProperty } from "../unknown";
import { apiPath } from "../zoho/api-path";
import { openEach } from "./open-each";
import { type Get, listIn, type RuleCheck } from "./rules";

/**
 * Blueprints whose states or transitions name the field. The list has neither, so each blueprint is opened. Where the
 * module supports no blueprints, nothing else is requested.
 */
export const blueprints: RuleCheck = {
  name: "blueprints",
  page: (id) => `blueprint${id ? `/${id}` : ""}?module=Calls`,
  async read(get) {
    if (await supportsNone(get)) return { rules: [] };
    return openEach([await get(apiPath("settings/blueprints?module=Calls"))], {
      key: "blueprints",
      open: (id) => get(apiPath(`settings/blueprints/${id}?fields=state,transition`)),
      contentOf(details, listed) {
        // Under which keys it tells what it does is not published. It is more than the list has, and more than a text.
        const told =
          isRecord(details) &&
          Object.entries(details).some(
            ([key, part]) =>
              part && typeof part === "object" && !Object.hasOwn(Object(listed), key),
          );
        return told ? { ...Object(listed), details } : undefined;
      },
    });
  },
};

/**
 * True where Zoho says of the module that it supports no blueprints. Reading that needs only the scope for the setting.
 * [doc; which parts of the answer come is open]
 */
async function supportsNone(get: Get): Promise<boolean> {
  const answer = await get(apiPath("settings/modules/Calls"));
  if (!answer.ok) return false;
  const list = listIn(answer.value, "modules") ?? [];
  const calls = list.filter(isRecord).find((module) => ownProperty(module, "api_name") === "Calls");
  return ownProperty(calls, "isBlueprintSupported") === false;
}
