import type { CureTarget } from "../preferences/evidence";
import { digits, ownProperty } from "../unknown";

/** What a change of this field in this layout takes; undefined where that is not known, or not possible. */
export function cureTarget(
  layout: unknown,
  section: unknown,
  field: unknown,
): CureTarget | undefined {
  const ids = [layout, section, field].map((part) => digits(ownProperty(part, "id")));
  const [layoutId, sectionId, fieldId] = ids;
  if (isUneditable(layout) || !layoutId || !sectionId || !fieldId) return undefined;
  return { layout: layoutId, section: sectionId, field: fieldId };
}

/** Zoho says that the layout cannot be edited. [doc: `actions_allowed.edit`] */
export function isUneditable(layout: unknown): boolean {
  return ownProperty(ownProperty(layout, "actions_allowed"), "edit") === false;
}
