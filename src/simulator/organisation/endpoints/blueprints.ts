import { address, lastPart, recordAddress } from "../api";
import { blueprintBody, openedBlueprint } from "../bodies/blueprint";
import { listed } from "../bodies/page";
import { rulesOf } from "../bodies/rule";
import { toReadSettings } from "../scopes";
import type { Rule, Settings } from "../settings";
import { readOnly } from "./endpoint";
import { moduleRefusal } from "./module-parameter";

// The permission is a guess.
const access = {
  scopes: toReadSettings("blueprint"),
  permission: "Crm_Implied_Customize_Zoho_CRM",
} as const;

/** `GET /settings/blueprints?module=Calls`: names, without what they do. */
export const blueprints = readOnly(address("/settings/blueprints"), {
  ...access,
  answer(settings, request) {
    const bodies = all(settings).map((rule) => blueprintBody(settings, rule));
    return moduleRefusal(request) ?? listed("blueprints", bodies);
  },
});

/** `GET /settings/blueprints/{id}?fields=state,transition`; 204 for an unknown id. [guess] */
export const blueprint = readOnly(recordAddress("/settings/blueprints"), {
  ...access,
  answer(settings, { path, query }) {
    const parts = (query["fields"] ?? "").split(",");
    const found = all(settings).filter((rule) => rule.id === lastPart(path));
    return listed(
      "blueprints",
      found.map((rule) => openedBlueprint(settings, rule, parts)),
    );
  },
});

function all(settings: Settings): Rule[] {
  const others = Array.from(
    { length: settings.otherBlueprints },
    (_, index): Rule => ({
      id: String(3361265000004000000n + BigInt(index)),
      kind: "blueprint",
      name: `Other blueprint ${index + 1}`,
      active: true,
      fields: [],
    }),
  );
  return [...others, ...rulesOf(settings, "blueprint")];
}
