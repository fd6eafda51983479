import { apiPath } from "../zoho/api-path";
import { type RuleCheck, readList } from "./rules";

/** Validation rules that name the field, also those of other fields. The endpoint is not published. */
export const validationRules: RuleCheck = {
  name: "validation-rules",
  page: () => "modules/Calls/validation-rules",
  read: (get) =>
    readList(get, apiPath("settings/validation_rules?module=Calls"), "validation_rules"),
};
