import { address } from "../api";
import { listed } from "../bodies/page";
import { rulesOf } from "../bodies/rule";
import { validationRuleBody } from "../bodies/validation-rule";
import { toReadSettings } from "../scopes";
import { readOnly } from "./endpoint";
import { moduleRefusal } from "./module-parameter";

/** `GET /settings/validation_rules?module=Calls`. Not published: scope and permission are guesses. */
export const validationRules = readOnly(
  address("/settings/validation_rules"),
  {
    scopes: toReadSettings("validation_rules"),
    permission: "Crm_Implied_Customize_Zoho_CRM",
    answer(settings, request) {
      const rules = rulesOf(settings, "validation rule");
      const bodies = rules.map((rule) => validationRuleBody(settings, rule));
      return moduleRefusal(request) ?? listed("validation_rules", bodies);
    },
  },
  { offered: ({ unpublished }) => unpublished },
);
