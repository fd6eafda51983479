import { blueprints } from "../../../src/widget/guard/blueprints";
import { fieldUpdates } from "../../../src/widget/guard/field-updates";
import { layoutRules } from "../../../src/widget/guard/layout-rules";
import type { RuleCheck } from "../../../src/widget/guard/rules";
import { validationRules } from "../../../src/widget/guard/validation-rules";
import { webhooks } from "../../../src/widget/guard/webhooks";
import { workflows } from "../../../src/widget/guard/workflows";
import { type CheckName, checkFacts, checkNames } from "../../../src/widget/preferences/checks";
import { apiPath } from "../../../src/widget/zoho/api-path";
import type { Answers } from "./rules";

/** A check over rules, and how its endpoint answers with these rules. */
export interface CheckUnderTest {
  readonly check: RuleCheck;
  readonly key: string;
  /** What it requests if the lists are empty. */
  readonly asks: readonly string[];
  /** The first answer decides whether the others are requested. */
  readonly oneByOne?: true;
  /** The page of Setup for a rule of this id. */
  page(id: string): string;
  list(rules: readonly unknown[]): Answers;
}

const listed = (key: string) => (rules: readonly unknown[]) => () => ({ [key]: rules });

/** The list contains names only; each webhook is opened to see what it sends. */
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

/** The list contains names only; each blueprint is opened to see what it does. */
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
    asks: [
      apiPath(
        "settings/automation/workflow_rules?module=Calls&include_inner_details=true&page=1&per_page=200",
      ),
    ],
    page: (id) => `workflow-rules/${id}`,
    list: listed("workflow_rules"),
  },
  {
    check: fieldUpdates,
    key: "field_updates",
    asks: [
      apiPath("settings/automation/field_updates?module=Calls&page=1&per_page=200"),
      apiPath("settings/automation/field_updates?related_module=Calls&page=1&per_page=200"),
    ],
    page: (id) => `field-updates/${id}`,
    list: listed("field_updates"),
  },
  {
    check: blueprints,
    key: "blueprints",
    asks: [apiPath("settings/modules/Calls"), apiPath("settings/blueprints?module=Calls")],
    oneByOne: true,
    page: (id) => `blueprint/${id}?module=Calls`,
    list: opened,
  },
  {
    check: validationRules,
    key: "validation_rules",
    asks: [apiPath("settings/validation_rules?module=Calls")],
    page: () => "modules/Calls/validation-rules",
    list: listed("validation_rules"),
  },
  {
    check: layoutRules,
    key: "layout_rules",
    asks: [apiPath("settings/layout_rules?module=Calls&include=conditions", "v9")],
    page: () => "modules/Calls/layout-rules",
    list: listed("layout_rules"),
  },
  {
    check: webhooks,
    key: "webhooks",
    asks: [
      apiPath("settings/automation/webhooks?module=Calls"),
      apiPath("settings/automation/webhooks?related_module=Calls"),
    ],
    page: () => "webhooks",
    list: sending,
  },
];

/** What a check reports for a field that it finds in use. */
export function outcomeOf({ name }: RuleCheck): "affected" | "possible" {
  return checkFacts(name).affects ? "affected" : "possible";
}

const layouts = apiPath("settings/layouts");
const withoutQuery = (path: string) => path.split("?")[0] ?? "";
const isPublished = (name: CheckName) => !checkFacts(name).unpublished;
const asksOf = (all: readonly CheckUnderTest[]) => [layouts, ...all.flatMap(({ asks }) => asks)];

/** The checks that run unless more are requested. */
export const published = checkNames.filter(isPublished);

/** All their API requests, without queries, if the lists are empty. */
export const askedInAll = asksOf(checks.filter(({ check }) => isPublished(check.name))).map(
  withoutQuery,
);

/** What all checks request at once, without queries: the published checks, or the others as well. */
export function askedAtOnce(unpublished: boolean): readonly string[] {
  const made = checks.filter(({ check }) => unpublished || isPublished(check.name));
  const first = made.map((one) => (one.oneByOne ? { ...one, asks: one.asks.slice(0, 1) } : one));
  return asksOf(first).map(withoutQuery);
}
