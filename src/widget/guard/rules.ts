import { type CheckName, checkFacts } from "../preferences/checks";
import {
  type Evidence,
  evidence,
  type Gap,
  type Place,
  type ViewUse,
} from "../preferences/evidence";
import type { Problem, Result } from "../problems/problem";
import { digits, isRecord, ownProperty, text } from "../unknown";
import type { Field } from "./field";
import { mentions } from "./mentions";

/** Reads a path of the API: its body, or a problem. The body of an empty answer (204) is undefined. */
export type Get = (path: string) => Promise<Result<unknown>>;

/** The rules of one kind, as far as they could be read. */
export interface Rules {
  readonly rules: readonly unknown[];
  readonly gap?: Gap;
}

/** A check that reads lists of rules, once for both fields. */
export interface RuleCheck {
  readonly name: CheckName;
  /** The page of Setup for a rule, below "settings/": its own, or that of the list. Absent where none is known. */
  page?(id: string | undefined): string;
  /** Whether a rule uses the field; absent where every rule that names the field uses it. See `mentions`. */
  uses?(rule: object, field: Field): boolean | undefined;
  /** What a list view uses the field for. */
  usesFor?(rule: object, field: Field): readonly ViewUse[];
  read(get: Get): Promise<Rules>;
}

/** More rules than this are "too many to check". */
export const mostRules = 2_000;

const perPage = 200;

/** Reads a list page after page while Zoho says that there are more. */
export async function readPages(get: Get, path: string, key: string): Promise<Rules> {
  const rules: unknown[] = [];
  for (let page = 1; page <= mostRules / perPage; page++) {
    const read = listOf(await get(`${path}&page=${page}&per_page=${perPage}`), key);
    // One more than the cap is enough; more arguments than that could exhaust the stack.
    rules.push(...read.rules.slice(0, mostRules + 1 - rules.length));
    if (rules.length > mostRules) break;
    if (read.gap?.kind !== "too-many") return { ...read, rules };
    // A list that says "more" and brings nothing would be read for ever.
    if (read.rules.length === 0) return { rules, gap: { kind: "unreadable" } };
  }
  return { rules: rules.slice(0, mostRules), gap: { kind: "too-many" } };
}

/** Reads a list that comes in one answer. */
export async function readList(get: Get, path: string, key: string): Promise<Rules> {
  const read = listOf(await get(path), key);
  return read.rules.length > mostRules
    ? { rules: read.rules.slice(0, mostRules), gap: { kind: "too-many" } }
    : read;
}

/**
 * The list in an answer, and why it may not be the whole of it.
 * @param without what stands for the list in an answer that has none
 */
export function listOf(
  answer: Result<unknown>,
  key: string,
  without?: (body: unknown) => readonly unknown[],
): Rules {
  if (!answer.ok) return { rules: [], gap: gapOf(answer.problem) };
  const body = answer.value;
  const list = listIn(body, key) ?? without?.(body);
  const rules = list ?? [];
  const more = moreRecords(body);
  // A full page that does not say whether there are more need not be the last one.
  const isFullPage = rules.length % perPage === 0 && rules.length > 0;
  if (list && isComplete(body, list) && (more === false || !isFullPage)) return { rules };
  return { rules, gap: { kind: list && more === true ? "too-many" : "unreadable" } };
}

/** Whether there are more pages, as Zoho says; undefined where it does not. */
function moreRecords(body: unknown): unknown {
  return ownProperty(ownProperty(body, "info"), "more_records");
}

/**
 * True where nothing in an answer suggests that its list was cut: `info.more_records` is false or absent, and
 * `info.count` is the length of the list, null or absent. Any other value of `more_records` (null, 0, "false", an object)
 * can mean that there are more.
 */
export function isComplete(body: unknown, list: readonly unknown[]): boolean {
  const more = moreRecords(body);
  const count = ownProperty(ownProperty(body, "info"), "count");
  const counted = count === undefined || count === null || Number(text(count)) === list.length;
  return (more === undefined || more === false) && counted;
}

/** The list under `key`, which is empty in an empty answer (204); undefined for any other shape. */
export function listIn(body: unknown, key: string): readonly unknown[] | undefined {
  if (body === undefined) return [];
  const list = ownProperty(body, key);
  return Array.isArray(list) ? list : undefined;
}

/** The gap that a failed request leaves. */
export function gapOf(problem: Problem): Gap {
  return { kind: "problem", problem };
}

/** Searches rules for one field. Whether Zoho refuses because of a rule is not published, apart from what it only affects. */
export function ruleEvidence(check: RuleCheck, { rules, gap }: Rules, field: Field): Evidence {
  const places: Place[] = [];
  let firstGap = gap;
  for (const rule of rules) {
    const hit = isRecord(rule) ? (check.uses ?? mentions)(rule, field) : undefined;
    if (hit === undefined) firstGap ??= { kind: "unreadable" };
    if (!hit) continue;
    const uses = check.usesFor && isRecord(rule) ? check.usesFor(rule, field) : [];
    places.push({ ...placeOf(rule, check), ...(uses.length > 0 && { uses }) });
  }
  const found = checkFacts(check.name).affects ? "affected" : "possible";
  return evidence(check.name, found, places, firstGap);
}

function placeOf(rule: unknown, check: RuleCheck): Place {
  const status = ownProperty(rule, "status");
  const inactive =
    ownProperty(rule, "active") === false ||
    ownProperty(status, "active") === false ||
    status === "inactive";
  return {
    name: text(ownProperty(rule, "name")) || text(ownProperty(rule, "id")),
    ...(inactive && { inactive: true }),
    ...(check.page && { page: check.page(digits(ownProperty(rule, "id"))) }),
  };
}
