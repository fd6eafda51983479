import { type RuleCheck, readList } from "./rules";

/** Layout rules that ask for the field or depend on it. Unpublished endpoint, seen in version 9 only. */
export const layoutRules: RuleCheck = {
  name: "layout-rules",
  scope: "ZohoCRM.settings.layout_rules.READ", // [guess]
  page: "modules/Calls/layout-rules",
  read(get) {
    const path = "/crm/v9/settings/layout_rules?module=Calls&include=conditions";
    return readList(get, path, "layout_rules", this.scope);
  },
};
