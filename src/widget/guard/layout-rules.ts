import { apiPath } from "../zoho/api-path";
import { type RuleCheck, readList } from "./rules";

/** Seen in this version only, in requests of Zoho's own pages; nothing is published. */
const version = "v9";

/** Layout rules that ask for the field or depend on it. */
export const layoutRules: RuleCheck = {
  name: "layout-rules",
  page: () => "modules/Calls/layout-rules",
  read: (get) =>
    readList(
      get,
      apiPath("settings/layout_rules?module=Calls&include=conditions", version),
      "layout_rules",
    ),
};
