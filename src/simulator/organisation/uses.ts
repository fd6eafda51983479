import type { FieldName, Settings } from "./settings";

/** Something that uses a field. Plain data, so that a test can look at it from outside the page. */
export interface Hold {
  /** What `mend` takes. */
  readonly id: string;
  readonly kind: "required" | "rule" | "telephony" | "booking" | "hidden";
  /** For people, such as "Required in layout Support". */
  readonly text: string;
  /** Whether Zoho refuses to hide the field because of it. */
  readonly refuses: boolean;
}

/** The same with the way to take it away. */
export type Use = Hold & { remove(): void };

/**
 * Documented: required, validation rule, layout rule, telephony; in a newer text also blueprint,
 * workflow and, for To Number only, booking. That a field update holds like a workflow is a guess;
 * whether what is inactive holds is open, and decided by a setting.
 */
export function usesOf(settings: Settings, field: FieldName): Use[] {
  return [inLayouts, inRules, elsewhere].flatMap((find) => find(settings, field));
}

function inLayouts(settings: Settings, field: FieldName): Use[] {
  const layouts = settings.layouts.filter(({ required }) => required.includes(field));
  return layouts.map((layout) => ({
    id: `required ${layout.id} ${field}`,
    kind: "required",
    text: `Required in layout ${layout.name}${note(layout)}`,
    refuses: counts(settings, layout),
    remove() {
      layout.required = without(layout.required, field);
    },
  }));
}

function inRules(settings: Settings, field: FieldName): Use[] {
  const rules = settings.rules.filter(({ fields }) => fields.includes(field));
  return rules.map((rule) => ({
    id: `rule ${rule.id} ${field}`,
    kind: "rule",
    text: `Used in ${rule.kind} ${rule.name}${note(rule)}`,
    refuses: rule.holds !== false && counts(settings, rule),
    remove() {
      rule.fields = without(rule.fields, field);
      if (rule.own === field) delete rule.own;
      if (rule.fields.length > 0) return;
      settings.rules = settings.rules.filter((other) => other !== rule);
    },
  }));
}

function elsewhere(settings: Settings, field: FieldName): Use[] {
  const uses: Use[] = [];
  const add = (kind: Hold["kind"], text: string, remove: () => void) =>
    uses.push({ id: `${kind} ${field}`, kind, text, refuses: true, remove });
  if (settings.telephony) {
    add("telephony", "Held by the telephony integration", () => {
      settings.telephony = false;
    });
  }
  if (settings.booking && field === "To_Number__s") {
    add("booking", "Held by calendar booking for calls", () => {
      settings.booking = false;
    });
  }
  if (settings.hiddenHolds.includes(field)) {
    add("hidden", "Held by something that nothing shows", () => {
      settings.hiddenHolds = without(settings.hiddenHolds, field);
    });
  }
  return uses;
}

function counts(settings: Settings, { active }: { active: boolean }): boolean {
  return active || settings.inactiveHolds;
}

function note({ active }: { active: boolean }): string {
  return active ? "" : " (inactive)";
}

function without(fields: readonly FieldName[], field: FieldName): FieldName[] {
  return fields.filter((other) => other !== field);
}
