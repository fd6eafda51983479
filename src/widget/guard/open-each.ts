import type { Gap } from "../preferences/evidence";
import type { Result } from "../problems/problem";
import { digits, isRecord, ownProperty } from "../unknown";
import { listOf, type Rules } from "./rules";

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
  /** What is searched for the field; undefined for a member of an unknown shape. */
  readonly contentOf: (member: unknown, listed: unknown) => unknown;
}

/** Opens the members of these lists, each id once. A gap says where there are too many, or one could not be read. */
export async function openEach(
  answers: readonly Result<unknown>[],
  { key, counts = () => true, open, contentOf }: Opening,
): Promise<Rules> {
  let gap: Gap | undefined;
  const listed = new Map<string | object, unknown>();
  for (const answer of answers) {
    const { rules, gap: cut } = listOf(answer, key);
    gap ??= cut;
    for (const one of rules) if (counts(one)) listed.set(idOf(one) ?? Object(one), one);
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
      // Without an id it cannot be opened, and counts as unreadable.
      if (!result) continue;
      // A blueprint can come without a list around it. Of several, none is known to be the one that was opened.
      const { rules: opened, gap: cut } = listOf(result, key, (body) => [body]);
      gap ??= cut;
      const [only] = opened.length === 1 ? opened : [];
      rules[place] = result.ok ? contentOf(only, one) : one;
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  return { rules, ...(gap && { gap }) };
}

/** True for a part of a member that can be searched, or that it does not have. */
export function isKnownPart(part: unknown): boolean {
  return part === undefined || part === null || isRecord(part);
}

function idOf(listed: unknown): string | undefined {
  return digits(ownProperty(listed, "id"));
}
