import type { Rule } from "../organisation/settings";
import type { Stage } from "../stage";

/** Rules of every kind, each of which uses To Number. */
export const rules = {
  own: {
    id: "3361265000001300007",
    kind: "validation rule",
    name: "To Number must be E.164",
    active: true,
    fields: ["To_Number__s"],
    own: "To_Number__s",
  },
  criterion: {
    id: "3361265000001300011",
    kind: "validation rule",
    name: "Subject names the number",
    active: true,
    fields: ["To_Number__s"],
    refers: "merge tag",
  },
  layout: {
    id: "3361265000001400003",
    kind: "layout rule",
    name: "Ask To Number on outbound",
    active: true,
    fields: ["To_Number__s"],
  },
  workflow: {
    id: "3361265000001500003",
    kind: "workflow",
    name: "Tell sales of foreign numbers",
    active: true,
    fields: ["To_Number__s"],
  },
  fieldUpdate: {
    id: "3361265000001600003",
    kind: "field update",
    name: "Clear the number",
    active: true,
    fields: ["To_Number__s"],
  },
  webhook: {
    id: "3361265000001800003",
    kind: "webhook",
    name: "Tell the dialler",
    active: true,
    fields: ["To_Number__s"],
  },
  leadFieldUpdate: {
    id: "3361265000001600005",
    kind: "field update",
    name: "Clear the number of related calls",
    active: true,
    fields: ["To_Number__s"],
    ofModule: "Leads",
  },
  leadWebhook: {
    id: "3361265000001800007",
    kind: "webhook",
    name: "Tell the dialler of related calls",
    active: true,
    fields: ["To_Number__s"],
    ofModule: "Leads",
    carriedIn: "form",
  },
  blueprint: {
    id: "3361265000001700003",
    kind: "blueprint",
    name: "Call handling",
    active: true,
    fields: ["To_Number__s"],
    refers: "id",
  },
} as const satisfies Record<string, unknown>;

export type RuleName = keyof typeof rules;

/** The rules with these names, for `Settings.rules`. */
export function ruleList(...names: readonly RuleName[]): Rule[] {
  return names.map((name) => ({ ...rules[name], fields: [...rules[name].fields] }));
}

/** A stage for each kind of rule that makes Zoho refuse and that the widget can read. */
export const ruleStages = {
  workflow: {
    title: "To Number in a workflow",
    shows:
      "Hide To Number: the question names the workflow as something for which Zoho may refuse.",
    setup: () => ({ rules: ruleList("workflow") }),
  },
  "field-update": {
    title: "To Number in a field update",
    shows: "Hide To Number: the question names the field update.",
    setup: () => ({ rules: ruleList("fieldUpdate") }),
  },
  blueprint: {
    title: "To Number in a blueprint",
    shows: "Hide To Number: the question names the blueprint.",
    setup: () => ({ rules: ruleList("blueprint") }),
  },
} as const satisfies Record<string, Stage>;
