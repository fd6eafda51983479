import { type RuleCheck, readList } from "./rules";

/** Validation rules by name, also those that use the field only in a criterion. Unpublished endpoint. */
export const validationRules: RuleCheck = {
  name: "validation-rules",
  scope: "ZohoCRM.settings.validation_rules.READ", // [guess]
  page: "modules/Calls/validation-rules",
  read(get) {
    const path = "/crm/v8/settings/validation_rules?module=Calls";
    return readList(get, path, "validation_rules", this.scope);
  },
};
