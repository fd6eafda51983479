import { describe, expect, it } from "vitest";
import type { RuleCheck } from "../../../src/widget/guard/rules";
import { type ProblemCode, table } from "../../../src/widget/problems/table";
import { checks } from "../../support/guard/checks";
import { answering, evidenceOf, fields, trouble, using } from "../../support/guard/rules";

const codes = Object.keys(table).filter((code): code is ProblemCode => code in table);

describe.each(checks)("$check.name after a problem", ({ check, asks }) => {
  it.each(codes)("(%s) is unknown, with the problem", async (code) => {
    const answer = trouble(code, { zohoCode: code, message: "said by Zoho" });
    expect(await evidenceOf(check, () => answer)).toEqual({
      check: check.name,
      outcome: "unknown",
      places: [],
      gap: {
        kind: "problem",
        problem: { code, zohoCode: code, message: "said by Zoho" },
      },
    });
  });

  it.each([
    ["a problem", trouble("NO_PERMISSION")],
    ["another shape", { [check.name]: "none" }],
  ])("has no rules after %s", async (_what, answer) => {
    expect((await check.read(answering(() => answer).get)).rules).toEqual([]);
  });

  it("requests nothing further", async () => {
    const { get, asked } = answering(() => trouble("OAUTH_SCOPE_MISMATCH"));
    await check.read(get);
    expect(asked).toEqual(asks);
  });

  it("keeps the names of missing permissions", async () => {
    const permissions = ["Crm_Implied_Manage_Workflow"];
    const { gap } = await evidenceOf(check, () => trouble("NO_PERMISSION", { permissions }));
    expect(gap).toMatchObject({ problem: { permissions } });
  });
});

describe("a problem on a later request", () => {
  const full = Array.from({ length: 200 }, () => using(fields.from, "Other"));

  it("keeps what was found before it, and says that this is not all", async () => {
    const rules = [using(fields.to, "Found"), ...full.slice(1)];
    for (const { check, key } of paged()) {
      const found = await evidenceOf(check, (_path, nth) =>
        nth === 1 ? { [key]: rules, info: { more_records: true } } : trouble("INTERNAL_ERROR"),
      );
      expect(found).toMatchObject({
        outcome: "possible",
        places: [{ name: "Found" }],
        gap: { kind: "problem", problem: { code: "INTERNAL_ERROR" } },
      });
    }
  });

  it("is never clear, however much was read", async () => {
    for (const { check, key } of paged()) {
      const found = await evidenceOf(check, (_path, nth) =>
        nth < 10 ? { [key]: full, info: { more_records: true } } : trouble("TOO_MANY_REQUESTS"),
      );
      expect(found.outcome).toBe("unknown");
    }
  });
});

function paged(): readonly { check: RuleCheck; key: string }[] {
  const found = checks.filter(({ asks }) => asks[0]?.includes("per_page"));
  expect(found).not.toEqual([]);
  return found;
}
