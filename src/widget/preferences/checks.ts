/** What stands for a check: which scope it needs, and whether Zoho has published a way to make it. */
interface CheckFacts {
  /** The optional scope of a connection; none where the SDK's own calls tell. */
  readonly scope?: string;
  /** Made only where settings.ts asks for it: its endpoint was seen, never published. */
  readonly unpublished?: true;
  /** Zoho lets the field go in spite of what is found: that only changes. */
  readonly affects?: true;
}

/** Every check of the guard, in the order of the page. Each has a file of its own in guard/. */
export const checks = {
  required: { scope: "ZohoCRM.settings.layouts.READ" },
  validation: { scope: "ZohoCRM.settings.layouts.READ" },
  "validation-rules": { scope: "ZohoCRM.settings.validation_rules.READ", unpublished: true }, // [guess]
  "layout-rules": { scope: "ZohoCRM.settings.layout_rules.READ", unpublished: true }, // [guess]
  workflows: { scope: "ZohoCRM.settings.workflow_rules.READ" },
  "field-updates": { scope: "ZohoCRM.settings.automation_actions.READ" },
  blueprints: { scope: "ZohoCRM.settings.blueprint.READ" },
  "list-views": { affects: true },
  webhooks: { scope: "ZohoCRM.settings.automation_actions.READ", affects: true },
} as const satisfies Readonly<Record<string, CheckFacts>>;

export type CheckName = keyof typeof checks;

/** All names, in their order. */
export const checkNames = Object.keys(checks) as readonly CheckName[];

export function checkFacts(name: CheckName): CheckFacts {
  return checks[name];
}
