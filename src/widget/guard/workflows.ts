import { type RuleCheck, readPages } from "./rules";

/** Workflow rules whose criteria or actions name the field. Setup has no published page to link. */
export const workflows: RuleCheck = {
  name: "workflows",
  scope: "ZohoCRM.settings.workflow_rules.READ",
  read(get) {
    const path =
      "/crm/v8/settings/automation/workflow_rules?module=Calls&include_inner_details=true";
    return readPages(get, path, "workflow_rules", this.scope);
  },
};
