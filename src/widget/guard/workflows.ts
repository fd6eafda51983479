import { apiPath } from "../zoho/api-path";
import { type RuleCheck, readPages } from "./rules";

/** Workflow rules whose criteria or actions name the field. Setup has no published page to link. */
export const workflows: RuleCheck = {
  name: "workflows",
  read: (get) =>
    readPages(
      get,
      apiPath("settings/automation/workflow_rules?module=Calls&include_inner_details=true"),
      "workflow_rules",
    ),
};
