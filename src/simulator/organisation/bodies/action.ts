import type { Rule } from "../settings";
import { authorship, modules } from "./rule";

/** What field updates and webhooks have in common: both are actions of a module, which rules may use. */
export function actionBody({ id, name, ofModule, associated }: Rule): object {
  const used = associated !== false;
  return {
    id,
    name,
    module: modules[ofModule ?? "Calls"],
    related_module: ofModule ? modules.Calls : null,
    feature_type: "workflow",
    associated: used,
    editable: true,
    deletable: !used,
    source: "crm",
    lock_status: { locked: false },
    ...authorship,
  };
}
