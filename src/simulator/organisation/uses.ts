import { fieldNames, fieldOf, labelOf } from "./fields";
import { findUses, type Use } from "./find-uses";
import type { Preference, Settings } from "./settings";

export type { Use } from "./find-uses";

/** Everything that uses the field of a preference, whether or not Zoho refuses because of it. */
export function usesOf(settings: Settings, preference: Preference): Use[] {
  return findUses(settings, fieldOf[preference]).map(({ remove: _, ...use }) => use);
}

/** Removes one use; does nothing if it is already gone. */
export function mend(settings: Settings, useId: string): void {
  for (const field of fieldNames) {
    for (const use of findUses(settings, field)) if (use.id === useId) use.remove();
  }
}

/**
 * The sentence with which Zoho refuses to hide a field; `undefined` when nothing prevents it. Zoho does
 * not publish its sentences: these are our own. [guess]
 */
export function refusalFor(settings: Settings, preference: Preference): string | undefined {
  const field = fieldOf[preference];
  const label = labelOf(settings, field);
  const refusing = findUses(settings, field).filter(({ refuses }) => refuses);
  if (refusing.some(({ kind }) => kind === "required")) {
    return `${label} is marked as a required field. Make it optional before you turn it off.`;
  }
  return refusing.length > 0
    ? `${label} is in use. Remove it from there before you turn it off.`
    : undefined;
}
