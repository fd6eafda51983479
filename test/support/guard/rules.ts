import type { Field } from "../../../src/widget/guard/field";
import { type Get, type RuleCheck, ruleEvidence } from "../../../src/widget/guard/rules";
import type { Evidence } from "../../../src/widget/preferences/evidence";
import type { Problem, Result } from "../../../src/widget/problems/problem";
import { from, ids, type Json, to } from "./recorded";

export const fields = {
  from: { apiName: "From_Number__s", id: ids[from] },
  to: { apiName: "To_Number__s", id: ids[to] },
} as const satisfies Record<string, Field>;

/** How Zoho's formulas and templates name a field of the Calls module. */
export const mergeTag = (apiName: string) => `\${!Calls.${apiName}}`;

/** A rule as in lists of all kinds, with something inside. */
export function rule(name: string, inside: unknown = null, more: Json = {}): Json {
  return { id: "3361265000001500003", name, conditions: [{ criteria: inside }], ...more };
}

/** A rule that refers to the field the way Zoho does. */
export function using({ apiName, id }: Field, name: string, more: Json = {}): Json {
  const field = { api_name: apiName, id };
  return rule(name, { comparator: "not_starts_with", field, value: "+" }, more);
}

/** What a path answers: a body, a problem, or nothing ever. */
export type Answers = (path: string, nth: number) => unknown;

export const silence = new Promise<never>(() => {});

export function trouble(code: Problem["code"], more: Omit<Problem, "code"> = {}): Result<never> {
  return { ok: false, problem: { code, ...more } };
}

/** A `Get` that records every path. A body becomes an answer; a `Result` is returned as it is. */
export function answering(answers: Answers): { get: Get; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async get(path) {
      const answer = await answers(path, asked.push(path));
      return isResult(answer) ? answer : { ok: true, value: answer };
    },
  };
}

function isResult(value: unknown): value is Result<unknown> {
  return typeof value === "object" && value !== null && "ok" in value;
}

/** What a check reports for a field after these answers of the API. */
export async function evidenceOf(
  check: RuleCheck,
  answers: Answers,
  field: Field = fields.to,
): Promise<Evidence> {
  return ruleEvidence(check, await check.read(answering(answers).get), field);
}

/** The page that a path requests. */
export function pageOf(path: string): number {
  return Number(new URL(path, "https://api.invalid").searchParams.get("page"));
}

/** A list in pages of 200, like Zoho's. */
export function inPages(key: string, all: readonly unknown[]): Answers {
  return (path) => {
    const start = (pageOf(path) - 1) * 200;
    const records = all.slice(start, start + 200);
    if (records.length === 0) return undefined;
    return { [key]: records, info: { more_records: start + 200 < all.length } };
  };
}
