import { type RuleCheck, readPages } from "./rules";

/** Field updates that set the field. */
export const fieldUpdates: RuleCheck = {
  name: "field-updates",
  scope: "ZohoCRM.settings.automation_actions.READ",
  read(get) {
    const path = "/crm/v8/settings/automation/field_updates?module=Calls";
    return readPages(get, path, "field_updates", this.scope);
  },
};
