import { ownProperty } from "../unknown";
import type { Rules } from "./rules";

/** The two lists of actions that can concern calls: those of Calls, and those that act on related calls. */
export const actionLists = ["module=Calls", "related_module=Calls"] as const;

/** False where Zoho says that no rule, approval process or blueprint uses the action: it holds nothing. [doc] */
export function isUsed(action: unknown): boolean {
  return ownProperty(action, "associated") !== false;
}

/** Reads both lists side by side; an action that stands in both counts once. */
export async function readActions(read: (query: string) => Promise<Rules>): Promise<Rules> {
  const [own, related] = await Promise.all([read(actionLists[0]), read(actionLists[1])]);
  const known = new Set(own.rules.map(idOf));
  known.delete(undefined);
  const others = related.rules.filter((action) => !known.has(idOf(action)));
  const gap = own.gap ?? related.gap;
  return { rules: [...own.rules, ...others].filter(isUsed), ...(gap && { gap }) };
}

function idOf(action: unknown): unknown {
  return ownProperty(action, "id");
}
