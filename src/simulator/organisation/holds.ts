import { fieldNames, fieldOf, labelOf } from "./fields";
import type { Preference, Settings } from "./settings";
import { type Hold, usesOf } from "./uses";

export { fieldOf } from "./fields";
export type { Hold } from "./uses";

/** Everything that uses the field of a preference, also what Zoho does not refuse for. */
export function holdsOn(settings: Settings, preference: Preference): Hold[] {
  return usesOf(settings, fieldOf[preference]).map(({ remove: _, ...hold }) => hold);
}

/** Takes one of these away; nothing happens where it is gone already. */
export function mend(settings: Settings, holdId: string): void {
  for (const field of fieldNames) {
    for (const use of usesOf(settings, field)) if (use.id === holdId) use.remove();
  }
}

/**
 * Why Zoho refuses to hide a field, as the sentence of its answer; `undefined` when nothing holds it.
 * The sentences are not published: guesses.
 */
export function holdOn(settings: Settings, preference: Preference): string | undefined {
  const field = fieldOf[preference];
  const label = labelOf(settings, field);
  const holds = usesOf(settings, field).filter(({ refuses }) => refuses);
  if (holds.some(({ kind }) => kind === "required")) {
    return `${label} is marked as a required field. Make it optional before you turn it off.`;
  }
  return holds.length > 0
    ? `${label} is in use. Remove it from there before you turn it off.`
    : undefined;
}
