import { address } from "../api";
import { layoutRuleBody } from "../bodies/layout-rule";
import { listed } from "../bodies/page";
import { rulesOf } from "../bodies/rule";
import { toReadSettings } from "../scopes";
import { readOnly } from "./endpoint";
import { moduleRefusal } from "./module-parameter";

/** Zoho's own pages request the list of layout rules in version 9 only, so it does not follow `apiRoot`. */
const root = "/crm/v9";

/**
 * `GET /crm/v9/settings/layout_rules?module=Calls&include=conditions`. Not published: scope and
 * permission are guesses.
 */
export const layoutRules = readOnly(
  address("/settings/layout_rules", root),
  {
    scopes: toReadSettings("layout_rules"),
    permission: "Crm_Implied_Customize_Zoho_CRM",
    answer(settings, request) {
      const rules = rulesOf(settings, "layout rule");
      const conditions = request.query["include"] === "conditions";
      const bodies = rules.map((rule) => layoutRuleBody(settings, rule, conditions));
      return moduleRefusal(request) ?? listed("layout_rules", bodies);
    },
  },
  { offered: ({ unpublished }) => unpublished },
);
