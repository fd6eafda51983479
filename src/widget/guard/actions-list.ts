import { ownProperty } from "../unknown";
import type { Rules } from "./rules";

/** The queries for the actions that can concern calls: those of Calls, and those that act on related calls. */
export const actionLists = ["module=Calls", "related_module=Calls"] as const;

/** False where Zoho says that no rule, approval process or blueprint uses the action, so that it does nothing. [doc] */
export function isUsed(action: unknown): boolean {
  return ownProperty(action, "associated") !== false;
}

/** Reads both lists at once; an action that is in both counts once. */
export async function readActions(read: (query: string) => Promise<Rules>): Promise<Rules> {
  const [own, related] = await Promise.all([read(actionLists[0]), read(actionLists[1])]);
  const ownIds = new Set(own.rules.map(idOf));
  ownIds.delete(undefined);
  const others = related.rules.filter((action) => !ownIds.has(idOf(action)));
  const gap = own.gap ?? related.gap;
  return { rules: [...own.rules, ...others].filter(isUsed), ...(gap && { gap }) };
}

function idOf(action: unknown): unknown {
  return ownProperty(action, "id");
}
