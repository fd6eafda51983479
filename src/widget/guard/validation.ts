import type { Evidence } from "../preferences/evidence";
import type { Preference } from "../preferences/preferences";
import type { Layouts } from "./layouts";
import { inLayouts, layoutGap } from "./required";

/** A validation rule of the field itself. Layouts tell that there is one, but not its name. */
export function validation(layouts: Layouts, name: Preference): Evidence {
  const fields = layouts.fields[name];
  const isKnown = fields.every((field) => field.rule !== undefined);
  const gap = layoutGap(layouts, name) ?? (isKnown ? undefined : ({ kind: "unreadable" } as const));
  return inLayouts(
    "validation",
    fields.filter((field) => field.rule),
    gap,
  );
}
