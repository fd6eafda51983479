import { apiPath } from "../zoho/api-path";
import { readActions } from "./actions-list";
import { type RuleCheck, readPages } from "./rules";

/** Field updates that set the field: those of Calls, and those of other modules that act on related calls. */
export const fieldUpdates: RuleCheck = {
  name: "field-updates",
  page: (id) => (id ? `field-updates/${id}` : "field-updates"),
  read: (get) =>
    readActions((query) =>
      readPages(get, apiPath(`settings/automation/field_updates?${query}`), "field_updates"),
    ),
};
