/** What is known of a check beside what it reads. */
interface CheckFacts {
  /** The scope that a connection needs for it; none where the SDK reads as the person. */
  readonly scope?: string;
  /** Its endpoint was seen but never published, so it is only made where settings.ts says so. */
  readonly unpublished?: true;
  /** Zoho hides the field in spite of what is found, which changes then. */
  readonly affects?: true;
}

/** All checks of the guard, in the order of the page. Each has a file of its own in guard/. */
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

/** Their names, in the same order. */
export const checkNames = Object.keys(checks) as readonly CheckName[];

export function checkFacts(name: CheckName): CheckFacts {
  return checks[name];
}
