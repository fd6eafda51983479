import type { Gap } from "../preferences/evidence";
import type { Result } from "../problems/problem";
import { digits, ownProperty } from "../unknown";
import { gapOf, isComplete, listIn, moreRecords, type Rules } from "./rules";

/** Not more of one kind than this are opened, */
export const mostOpened = 20;
/** and not more than this at a time. */
const atOnce = 4;

/** How to open the members of a list that has little more than their names. */
export interface Opening {
  /** Key of the list in its answer. */
  readonly key: string;
  /** False for a member that need not be opened, because nothing uses it. */
  readonly counts?: (listed: unknown) => boolean;
  /** Reads one member: its body, or a problem. */
  readonly open: (id: string) => Promise<Result<unknown>>;
  /** What is searched for the field; undefined for a body of an unknown shape. */
  readonly contentOf: (body: unknown, listed: unknown) => unknown;
}

/** Opens the members of these lists, each id once. A gap says where there are too many, or one could not be read. */
export async function openEach(
  answers: readonly Result<unknown>[],
  { key, counts = () => true, open, contentOf }: Opening,
): Promise<Rules> {
  let gap: Gap | undefined;
  const listed = new Map<string | object, unknown>();
  for (const answer of answers) {
    const list = answer.ok ? listIn(answer.value, key) : undefined;
    if (!answer.ok) gap ??= gapOf(answer.problem);
    else if (!list) gap ??= { kind: "unreadable" };
    else if (moreRecords(answer.value) === true) gap ??= { kind: "too-many" };
    else if (!isComplete(answer.value, list)) gap ??= { kind: "unreadable" };
    for (const one of list ?? []) if (counts(one)) listed.set(idOf(one) ?? Object(one), one);
  }
  const all = [...listed.values()];
  const waiting = all.slice(0, mostOpened);
  if (all.length > mostOpened) gap ??= { kind: "capped", seen: mostOpened, all: all.length };

  const rules: unknown[] = [];
  async function work(): Promise<void> {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      const place = rules.push(undefined) - 1;
      const id = idOf(one);
      const result = id ? await open(id) : undefined;
      if (result && !result.ok) gap ??= gapOf(result.problem);
      // Without an id it cannot be opened, and counts as unreadable.
      rules[place] = result?.ok ? contentOf(result.value, one) : result && one;
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  return { rules, ...(gap && { gap }) };
}

/** The first member of the list under `key`. */
export function onlyIn(body: unknown, key: string): unknown {
  return listIn(body, key)?.[0];
}

function idOf(listed: unknown): string | undefined {
  return digits(ownProperty(listed, "id"));
}
