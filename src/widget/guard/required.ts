import { type Evidence, evidence, type Gap } from "../preferences/evidence";
import type { Preference } from "../preferences/preferences";
import type { LayoutField, Layouts } from "./layouts";

/** Layouts in which the field is required. */
export function required(layouts: Layouts, name: Preference): Evidence {
  const found = layouts.fields[name].filter((field) => field.required);
  return inLayouts("required", found, layoutGap(layouts, name));
}

/**
 * Evidence from layouts. Where active ones are among them, these block, and only they are named. Whether inactive ones
 * do is not published, so alone they are only possible.
 */
export function inLayouts(
  check: "required" | "validation",
  found: readonly LayoutField[],
  gap: Gap | undefined,
): Evidence {
  const active = found.filter((field) => field.active);
  const [outcome, fields] =
    active.length > 0 ? (["blocked", active] as const) : (["possible", found] as const);
  return evidence(
    check,
    outcome,
    fields.map((field) => field.place),
    gap,
  );
}

/** Why the layouts do not prove that a check is clear. */
export function layoutGap(layouts: Layouts, name: Preference): Gap | undefined {
  if (layouts.tooMany) return { kind: "too-many" };
  if (!layouts.readable) return { kind: "unreadable" };
  // The preference is on, so the field exists: layouts without it are not all layouts.
  return layouts.fields[name].length === 0 ? { kind: "absent" } : undefined;
}
