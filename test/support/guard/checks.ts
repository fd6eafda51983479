import { blueprints } from "../../../src/widget/guard/blueprints";
import { fieldUpdates } from "../../../src/widget/guard/field-updates";
import { layoutRules } from "../../../src/widget/guard/layout-rules";
import type { RuleCheck } from "../../../src/widget/guard/rules";
import { validationRules } from "../../../src/widget/guard/validation-rules";
import { webhooks } from "../../../src/widget/guard/webhooks";
import { workflows } from "../../../src/widget/guard/workflows";
import type { Evidence } from "../../../src/widget/preferences/evidence";
import type { Answers } from "./rules";

/** A check over rules, and how its endpoint answers with these rules. */
export interface CheckUnderTest {
  readonly check: RuleCheck;
  readonly key: string;
  readonly scope: string;
  /** The path up to its query. */
  readonly path: string;
  /** What is asked where the first lists hold nothing. */
  readonly asks: readonly string[];
  readonly found: Evidence["outcome"];
  /** The page of Setup for a rule of this id. */
  page(id: string): string;
  list(rules: readonly unknown[]): Answers;
}

const listed = (key: string) => (rules: readonly unknown[]) => () => ({ [key]: rules });

/** The list tells names only; each webhook is opened to see what it sends. */
function sending(rules: readonly unknown[]): Answers {
  const idOf = (index: number) => String(3361265000001800003n + BigInt(index));
  const named = rules.map((rule, index) => ({ ...Object(rule), id: idOf(index) }));
  return (path) => {
    const id = /webhooks\/(\d+)/.exec(path)?.[1];
    const found = named.find((one) => one.id === id);
    if (found)
      return { webhooks: [{ ...found, headers: null, body: { raw_data_content: found } }] };
    return { webhooks: named.map(({ id, name }) => ({ id, name, associated: true })) };
  };
}

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
    path: "/crm/v8/settings/automation/workflow_rules",
    asks: [
      "/crm/v8/settings/automation/workflow_rules?module=Calls&include_inner_details=true&page=1&per_page=200",
    ],
    found: "possible",
    page: (id) => `workflow-rules/${id}`,
    list: listed("workflow_rules"),
  },
  {
    check: fieldUpdates,
    key: "field_updates",
    scope: "ZohoCRM.settings.automation_actions.READ",
    path: "/crm/v8/settings/automation/field_updates",
    asks: [
      "/crm/v8/settings/automation/field_updates?module=Calls&page=1&per_page=200",
      "/crm/v8/settings/automation/field_updates?related_module=Calls&page=1&per_page=200",
    ],
    found: "possible",
    page: (id) => `field-updates/${id}`,
    list: listed("field_updates"),
  },
  {
    check: blueprints,
    key: "blueprints",
    scope: "ZohoCRM.settings.blueprint.READ",
    path: "/crm/v8/settings/blueprints",
    asks: ["/crm/v8/settings/modules/Calls", "/crm/v8/settings/blueprints?module=Calls"],
    found: "possible",
    page: (id) => `blueprint/${id}?module=Calls`,
    list: opened,
  },
  {
    check: validationRules,
    key: "validation_rules",
    scope: "ZohoCRM.settings.validation_rules.READ",
    path: "/crm/v8/settings/validation_rules",
    asks: ["/crm/v8/settings/validation_rules?module=Calls"],
    found: "possible",
    page: () => "modules/Calls/validation-rules",
    list: listed("validation_rules"),
  },
  {
    check: layoutRules,
    key: "layout_rules",
    scope: "ZohoCRM.settings.layout_rules.READ",
    path: "/crm/v9/settings/layout_rules",
    asks: ["/crm/v9/settings/layout_rules?module=Calls&include=conditions"],
    found: "possible",
    page: () => "modules/Calls/layout-rules",
    list: listed("layout_rules"),
  },
  {
    check: webhooks,
    key: "webhooks",
    scope: "ZohoCRM.settings.automation_actions.READ",
    path: "/crm/v8/settings/automation/webhooks",
    asks: [
      "/crm/v8/settings/automation/webhooks?module=Calls",
      "/crm/v8/settings/automation/webhooks?related_module=Calls",
    ],
    found: "affected",
    page: () => "webhooks",
    list: sending,
  },
];
