import { apiPath } from "../zoho/api-path";
import { type RuleCheck, readList } from "./rules";

/** Validation rules by name, also those that use the field only in a criterion. Unpublished endpoint. */
export const validationRules: RuleCheck = {
  name: "validation-rules",
  page: () => "modules/Calls/validation-rules",
  read: (get) =>
    readList(get, apiPath("settings/validation_rules?module=Calls"), "validation_rules"),
};
