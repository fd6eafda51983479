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

/** Reads a path below "/crm/": the API's body, or a problem. An empty answer (204) is undefined. */
export type Get = (path: string) => Promise<Result<unknown>>;

/** Rules of one kind, as far as they could be read. */
export interface Rules {
  readonly rules: readonly unknown[];
  readonly gap?: Gap;
}

/** A check over lists of rules: one read serves both fields. */
export interface RuleCheck {
  readonly name: CheckName;
  /**
   * Page of Setup below "settings/", where one is known: that of the very rule, or of the list where the
   * rule has none or its id is not known.
   */
  page?(id: string | undefined): string;
  /** Whether a rule uses the field, where that is not the case wherever it names it; see `mentions`. */
  uses?(rule: object, field: Field): boolean | undefined;
  /** What a list view uses the field for. */
  usesFor?(rule: object, field: Field): readonly ViewUse[];
  read(get: Get): Promise<Rules>;
}

/** More rules than this end as "too many to check". */
export const mostRules = 2_000;

const perPage = 200;

/** Reads a list page after page while Zoho says that there are more. */
export async function readPages(get: Get, path: string, key: string): Promise<Rules> {
  const rules: unknown[] = [];
  for (let page = 1; page <= mostRules / perPage; page++) {
    const result = await get(`${path}&page=${page}&per_page=${perPage}`);
    if (!result.ok) return { rules, gap: gapOf(result.problem) };
    const read = listIn(result.value, key);
    if (!read) return { rules, gap: { kind: "unreadable" } };
    // One more than the cap is enough to know; a spread over a huge page would exhaust the stack.
    rules.push(...read.slice(0, mostRules + 1 - rules.length));
    if (rules.length > mostRules) break;
    const more = moreRecords(result.value);
    if (more !== true && isWhole(result.value, read) && (more === false || read.length < perPage))
      return { rules };
    // One that says "more" and brings nothing would be read for ever.
    if (more !== true || read.length === 0) return { rules, gap: { kind: "unreadable" } };
  }
  return { rules: rules.slice(0, mostRules), gap: { kind: "too-many" } };
}

/** Reads a list that comes in one piece. */
export async function readList(get: Get, path: string, key: string): Promise<Rules> {
  const result = await get(path);
  if (!result.ok) return { rules: [], gap: gapOf(result.problem) };
  const rules = listIn(result.value, key);
  if (!rules) return { rules: [], gap: { kind: "unreadable" } };
  if (rules.length > mostRules || moreRecords(result.value) === true)
    return { rules: rules.slice(0, mostRules), gap: { kind: "too-many" } };
  // A full page that does not say whether there are more may not be the last one.
  const full = rules.length % perPage === 0 && rules.length > 0;
  const whole = isWhole(result.value, rules) && (moreRecords(result.value) === false || !full);
  return whole ? { rules } : { rules, gap: { kind: "unreadable" } };
}

/** What Zoho says of further pages: undefined where it says nothing. */
export function moreRecords(body: unknown): unknown {
  return ownProperty(ownProperty(body, "info"), "more_records");
}

/**
 * Nothing in an answer says that its list was cut: `info.more_records` is false or not there, and
 * `info.count` is the length of the list or not there. What is there and says neither yes nor no (null, 0,
 * "false", an object) may mean that there is more.
 */
export function isWhole(body: unknown, list: readonly unknown[]): boolean {
  const more = moreRecords(body);
  const count = ownProperty(ownProperty(body, "info"), "count");
  const counted = count === undefined || count === null || Number(text(count)) === list.length;
  return (more === undefined || more === false) && counted;
}

/** The list under `key`; empty for an empty answer (204); undefined for any other shape. */
export function listIn(body: unknown, key: string): readonly unknown[] | undefined {
  if (body === undefined) return [];
  const list = ownProperty(body, key);
  return Array.isArray(list) ? list : undefined;
}

/** What a failed request leaves unchecked. */
export function gapOf(problem: Problem): Gap {
  return { kind: "problem", problem };
}

/**
 * Turns what was read into evidence for one field. Whether a rule makes Zoho refuse is not published; what
 * certainly does not is affected.
 */
export function ruleEvidence(check: RuleCheck, { rules, gap }: Rules, field: Field): Evidence {
  const places: Place[] = [];
  let unsure = gap;
  for (const rule of rules) {
    const hit = isRecord(rule) ? (check.uses ?? mentions)(rule, field) : undefined;
    if (hit === undefined) unsure ??= { kind: "unreadable" };
    if (!hit) continue;
    const uses = check.usesFor && isRecord(rule) ? check.usesFor(rule, field) : [];
    places.push({ ...placeOf(rule, check), ...(uses.length > 0 && { uses }) });
  }
  const found = checkFacts(check.name).affects ? "affected" : "possible";
  return evidence(check.name, found, places, unsure);
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
