import { blueprints } from "./blueprints";
import { fieldUpdates } from "./field-updates";
import { layoutRules } from "./layout-rules";
import type { RuleCheck } from "./rules";
import { validationRules } from "./validation-rules";
import { workflows } from "./workflows";

/** The optional scope for the connection's own layouts. */
export const layoutsScope = "ZohoCRM.settings.layouts.READ";

/** The checks over rules, in the order in which they are told. */
export function ruleChecks(unpublished: boolean): readonly RuleCheck[] {
  const published = [workflows, fieldUpdates, blueprints];
  return unpublished ? [validationRules, layoutRules, ...published] : published;
}
