import { type Evidence, evidence, type Gap } from "../preferences/evidence";
import type { Preference } from "../preferences/preferences";
import type { LayoutField, Layouts } from "./layouts";

/**
 * Required in a layout. An active one blocks; whether an inactive one does is not published, so it is
 * only possible.
 */
export function required(layouts: Layouts, name: Preference): Evidence {
  const found = layouts.fields[name].filter((field) => field.required);
  return inLayouts("required", found, layoutGap(layouts, name));
}

/** Active places block and are named alone; else the inactive ones are possible. */
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

/** What keeps the layouts from proving anything clear. */
export function layoutGap(layouts: Layouts, name: Preference): Gap | undefined {
  if (layouts.tooMany) return { kind: "too-many" };
  if (!layouts.readable) return { kind: "unreadable" };
  // The preference is on, so the field exists: a list without it is not the whole list.
  return layouts.fields[name].length === 0 ? { kind: "absent" } : undefined;
}
