import { apiPath } from "../zoho/api-path";
import { type RuleCheck, readPages } from "./rules";

/** Workflow rules that name the field in their criteria or actions. */
export const workflows: RuleCheck = {
  name: "workflows",
  page: (id) => (id ? `workflow-rules/${id}` : "workflow-rules"),
  read: (get) =>
    readPages(
      get,
      apiPath("settings/automation/workflow_rules?module=Calls&include_inner_details=true"),
      "workflow_rules",
    ),
};
