import { type CheckName, checkFacts, checkNames } from "../preferences/checks";
import { blueprints } from "./blueprints";
import { fieldUpdates } from "./field-updates";
import { layoutRules } from "./layout-rules";
import type { RuleCheck } from "./rules";
import { validationRules } from "./validation-rules";
import { webhooks } from "./webhooks";
import { workflows } from "./workflows";

/** The checks that read lists of rules. The others read layouts, or call the SDK. */
const byName: Readonly<Partial<Record<CheckName, RuleCheck>>> = {
  "validation-rules": validationRules,
  "layout-rules": layoutRules,
  workflows,
  "field-updates": fieldUpdates,
  blueprints,
  webhooks,
};

/**
 * The checks that read lists of rules, in the order of the page.
 * @param unpublished also those whose endpoints Zoho has not published
 */
export function ruleChecks(unpublished: boolean): readonly RuleCheck[] {
  return checkNames
    .filter((name) => unpublished || !checkFacts(name).unpublished)
    .flatMap((name) => byName[name] ?? []);
}
