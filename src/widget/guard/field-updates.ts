import { apiPath } from "../zoho/api-path";
import { type RuleCheck, readPages } from "./rules";

/** Field updates that set the field. */
export const fieldUpdates: RuleCheck = {
  name: "field-updates",
  read: (get) =>
    readPages(get, apiPath("settings/automation/field_updates?module=Calls"), "field_updates"),
};
