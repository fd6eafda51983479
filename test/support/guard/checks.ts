import { blueprints } from "../../../src/widget/guard/blueprints";
import { fieldUpdates } from "../../../src/widget/guard/field-updates";
import { layoutRules } from "../../../src/widget/guard/layout-rules";
import type { RuleCheck } from "../../../src/widget/guard/rules";
import { validationRules } from "../../../src/widget/guard/validation-rules";
import { workflows } from "../../../src/widget/guard/workflows";
import { apiPath } from "../../../src/widget/zoho/api-path";
import type { Answers } from "./rules";

/** A check over rules, and how its endpoint answers with these rules. */
export interface CheckUnderTest {
  readonly check: RuleCheck;
  readonly key: string;
  readonly scope: string;
  /** The path up to its query. */
  readonly path: string;
  readonly page?: string;
  list(rules: readonly unknown[]): Answers;
}

const listed = (key: string) => (rules: readonly unknown[]) => () => ({ [key]: rules });

/** The list tells names only; each blueprint is opened to see what it does. */
function opened(rules: readonly unknown[]): Answers {
  const idOf = (index: number) => String(3361265000001700003n + BigInt(index));
  const named = rules.map((rule, index) => ({ ...Object(rule), id: idOf(index) }));
  return (path) => {
    const id = /blueprints\/(\d+)/.exec(path)?.[1];
    if (id) return { blueprints: named.filter((one) => one.id === id) };
    return { blueprints: named.map(({ id, name, active }) => ({ id, name, active })) };
  };
}

export const checks: readonly CheckUnderTest[] = [
  {
    check: workflows,
    key: "workflow_rules",
    scope: "ZohoCRM.settings.workflow_rules.READ",
    path: apiPath("settings/automation/workflow_rules"),
    list: listed("workflow_rules"),
  },
  {
    check: fieldUpdates,
    key: "field_updates",
    scope: "ZohoCRM.settings.automation_actions.READ",
    path: apiPath("settings/automation/field_updates"),
    list: listed("field_updates"),
  },
  {
    check: blueprints,
    key: "blueprints",
    scope: "ZohoCRM.settings.blueprint.READ",
    path: apiPath("settings/blueprints"),
    list: opened,
  },
  {
    check: validationRules,
    key: "validation_rules",
    scope: "ZohoCRM.settings.validation_rules.READ",
    path: apiPath("settings/validation_rules"),
    page: "modules/Calls/validation-rules",
    list: listed("validation_rules"),
  },
  {
    check: layoutRules,
    key: "layout_rules",
    scope: "ZohoCRM.settings.layout_rules.READ",
    path: "/crm/v9/settings/layout_rules",
    page: "modules/Calls/layout-rules",
    list: listed("layout_rules"),
  },
];
