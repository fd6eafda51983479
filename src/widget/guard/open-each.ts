import type { Gap } from "../preferences/evidence";
import type { Result } from "../problems/problem";
import { digits, ownProperty } from "../unknown";
import { gapOf, isWhole, listIn, moreRecords, type Rules } from "./rules";

/** What a list only names is opened one by one: no more than these of a kind, and so many at a time. */
export const mostOpened = 20;
const atOnce = 4;

/** How a list is taken apart whose members have to be opened. */
export interface Opening {
  /** Key of the list in its answer. */
  readonly key: string;
  /** False for what needs no opening, because nothing uses it. */
  readonly counts?: (listed: unknown) => boolean;
  /** Reads one: its body, or a problem. */
  readonly open: (id: string) => Promise<Result<unknown>>;
  /** What of it is searched: undefined for a body that is not understood. */
  readonly take: (body: unknown, listed: unknown) => unknown;
}

/**
 * Opens what the answers name, each id once. Where there are more than may be opened, or one could not be
 * read, a gap says so.
 */
export async function openEach(
  answers: readonly Result<unknown>[],
  { key, counts = () => true, open, take }: Opening,
): Promise<Rules> {
  let gap: Gap | undefined;
  const listed = new Map<string | object, unknown>();
  for (const answer of answers) {
    const list = answer.ok ? listIn(answer.value, key) : undefined;
    if (!answer.ok) gap ??= gapOf(answer.problem);
    else if (!list) gap ??= { kind: "unreadable" };
    else if (moreRecords(answer.value) === true) gap ??= { kind: "too-many" };
    else if (!isWhole(answer.value, list)) gap ??= { kind: "unreadable" };
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
      // Without an id it cannot be opened, and is then no rule that was understood.
      rules[place] = result?.ok ? take(result.value, one) : result && one;
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  return { rules, ...(gap && { gap }) };
}

/** The first member of a list that an answer holds under `key`. */
export function onlyIn(body: unknown, key: string): unknown {
  return listIn(body, key)?.[0];
}

function idOf(listed: unknown): string | undefined {
  return digits(ownProperty(listed, "id"));
}
