import { reference, subject } from "../fields";
import type { FieldName, Rule, Settings } from "../settings";

/** The modules that rules belong to, as rules name them. */
export const modules = {
  Calls: { api_name: "Calls", id: "3361265000000002205" },
  Leads: { api_name: "Leads", id: "3361265000000002175" },
} as const;

const admin = { name: "Admin", id: "3361265000000150015" } as const;
const when = "2025-05-02T10:11:12+05:30";

/** Who made a rule and when, in the form that all kinds of rules share. */
export const authorship = {
  created_time: when,
  created_by: admin,
  modified_time: when,
  modified_by: admin,
} as const;

/** The rules of one kind, in the order of the settings. */
export function rulesOf({ rules }: Settings, kind: Rule["kind"]): Rule[] {
  return rules.filter((rule) => rule.kind === kind);
}

/** The layout that a rule belongs to. */
export function layoutOf({ layouts }: Settings, { layout }: Rule): object | null {
  const found = layouts.find(({ id }) => id === layout) ?? layouts[0];
  return found ? { id: found.id, name: found.name } : null;
}

/** The criteria of a rule: one for each of its fields, joined where there are several. */
export function criteriaOf(rule: Rule): object | null {
  const group = rule.fields.map((field) => criterion(rule, field));
  const [first = null] = group;
  // This way of joining criteria was seen in other modules only. [guess]
  return group.length > 1 ? { group_operator: "and", group } : first;
}

/** One condition, which refers to a field the way its rule does. */
export function criterion({ refers }: Rule, field: FieldName): object {
  if (refers === "merge tag") {
    return { comparator: "equal", field: subject, value: mergeTag(field) };
  }
  const { id } = reference(field);
  const named = refers === "id" ? { id } : reference(field);
  return { comparator: "not_starts_with", field: named, value: "+" };
}

/** How templates and formulas name a field. */
export function mergeTag(field: FieldName): string {
  return `\${!Calls.${field}}`;
}
