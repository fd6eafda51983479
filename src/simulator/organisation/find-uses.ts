import type { FieldName, ListView, Rule, Settings } from "./settings";

/** Something that uses a field. It is plain data, so a test can read it from outside the page. */
export interface Use {
  /** The argument of `mend`. */
  readonly id: string;
  readonly kind: "required" | "rule" | "list view" | "telephony" | "booking" | "unseen";
  /** For people, such as "Required in layout Support". */
  readonly text: string;
  /** Whether Zoho refuses to hide the field because of it. */
  readonly refuses: boolean;
}

/** A use together with the way to take it away. */
export type RemovableUse = Use & { remove(): void };

/**
 * Everything that uses a field. Documented reasons for a refusal: required, validation rule, layout rule,
 * telephony; a newer page adds blueprint, workflow and, for To Number only, booking. That a field update
 * counts like a workflow is a guess. Whether inactive items count is unknown, so a setting decides.
 */
export function findUses(settings: Settings, field: FieldName): RemovableUse[] {
  return [inLayouts, inRules, inListViews, elsewhere].flatMap((find) => find(settings, field));
}

function inLayouts(settings: Settings, field: FieldName): RemovableUse[] {
  const layouts = settings.layouts.filter(
    ({ required, without = [] }) => required.includes(field) && !without.includes(field),
  );
  return layouts.map((layout) => ({
    id: `required ${layout.id} ${field}`,
    kind: "required",
    text: `Required in layout ${layout.name}${note(layout)}`,
    refuses: counts(settings, layout),
    remove() {
      layout.required = leaveOut(layout.required, field);
    },
  }));
}

function inRules(settings: Settings, field: FieldName): RemovableUse[] {
  const rules = settings.rules.filter(({ fields }) => fields.includes(field));
  return rules.map((rule) => ({
    id: `rule ${rule.id} ${field}`,
    kind: "rule",
    text: `Used in ${rule.kind} ${rule.name}${note(rule)}`,
    refuses: makesZohoRefuse(rule) && counts(settings, rule),
    remove() {
      rule.fields = leaveOut(rule.fields, field);
      if (rule.own === field) delete rule.own;
      if (rule.fields.length > 0) return;
      settings.rules = settings.rules.filter((other) => other !== rule);
    },
  }));
}

/** Webhooks are not among Zoho's documented reasons, and an action that nothing uses has no effect. */
function makesZohoRefuse({ kind, refuses, associated }: Rule): boolean {
  return kind !== "webhook" && refuses !== false && associated !== false;
}

function inListViews(settings: Settings, field: FieldName): RemovableUse[] {
  const views = settings.listViews.filter((view) => partsOf(view, field).length > 0);
  return views.map((view) => ({
    id: `list view ${view.id} ${field}`,
    kind: "list view",
    text: `Used as ${partsOf(view, field).join(", ")} in list view ${view.name}`,
    // List views are not among Zoho's documented reasons.
    refuses: false,
    remove() {
      view.columns = leaveOut(view.columns, field);
      view.filters = leaveOut(view.filters, field);
      if (view.sortBy === field) delete view.sortBy;
    },
  }));
}

function partsOf({ columns, filters, sortBy }: ListView, field: FieldName): string[] {
  return [
    ...(columns.includes(field) ? ["column"] : []),
    ...(filters.includes(field) ? ["filter"] : []),
    ...(sortBy === field ? ["sort"] : []),
  ];
}

function elsewhere(settings: Settings, field: FieldName): RemovableUse[] {
  const uses: RemovableUse[] = [];
  const add = (kind: Use["kind"], text: string, remove: () => void) =>
    uses.push({ id: `${kind} ${field}`, kind, text, refuses: true, remove });
  if (settings.telephony) {
    add("telephony", "Used by the telephony integration", () => {
      settings.telephony = false;
    });
  }
  if (settings.booking && field === "To_Number__s") {
    add("booking", "Used by calendar booking for calls", () => {
      settings.booking = false;
    });
  }
  if (settings.unseenUses.includes(field)) {
    add("unseen", "Used by something that nothing shows", () => {
      settings.unseenUses = leaveOut(settings.unseenUses, field);
    });
  }
  return uses;
}

function counts(settings: Settings, { active }: { active: boolean }): boolean {
  return active || settings.inactiveRefuses;
}

function note({ active }: { active: boolean }): string {
  return active ? "" : " (inactive)";
}

function leaveOut<Name extends string>(names: readonly Name[], name: FieldName): Name[] {
  return names.filter((other) => other !== name);
}
