import { apiPath } from "../zoho/api-path";
import { type RuleCheck, readList } from "./rules";

/** The only version in which the list was seen, in requests of Zoho's own pages. Nothing is published. */
const version = "v9";

/** Layout rules that name the field, in their conditions or in what they do. */
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
