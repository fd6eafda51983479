import type { CureTarget } from "../preferences/evidence";
import { digits, ownProperty } from "../unknown";

/**
 * The ids that a change of this field in this layout needs. Undefined where one of them is not known, or where Zoho says
 * that the layout cannot be edited. [doc: `actions_allowed.edit`]
 */
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
