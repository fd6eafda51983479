import { describe, expect, it } from "vitest";
import { mostRules, type RuleCheck } from "../../../src/widget/guard/rules";
import { checks } from "../../support/guard/checks";
import {
  type Answers,
  answering as answeringAll,
  evidenceOf as evidenceOfAll,
  fields,
  inPages,
  pageOf,
  rule,
  using,
} from "../../support/guard/rules";

const paged = checks.filter(({ asks }) => asks[0]?.includes("per_page"));
const inOnePiece = checks.filter(({ check }) => check.name.endsWith("-rules"));
/** There are two lists of field updates, which are read in the same way; here one of them is empty. */
const ofCalls = (asked: readonly string[]) => asked.filter((path) => !isOther(path));
const isOther = (path: string) => path.includes("related_module");
function oneList(answers: Answers): Answers {
  let nth = 0;
  return (path) => (isOther(path) ? undefined : answers(path, ++nth));
}
const answering = (answers: Answers) => answeringAll(oneList(answers));
const evidenceOf = (check: RuleCheck, answers: Answers) => evidenceOfAll(check, oneList(answers));
const others = (count: number): unknown[] =>
  Array.from({ length: count }, (_, index) => rule(`Other ${index}`, { api_name: "Subject" }));

describe("the cap on rules", () => {
  it("is 2,000", () => {
    expect(mostRules).toBe(2_000);
  });
});

describe.each(paged)("$check.name in pages", ({ check, key }) => {
  it.each([
    [0, 1],
    [1, 1],
    [199, 1],
    [200, 1],
    [201, 2],
    [450, 3],
    [2_000, 10],
  ])("of %d rules are read with %d requests", async (count, requests) => {
    const { get, asked } = answering(inPages(key, others(count)));
    const { rules, gap } = await check.read(get);
    expect(rules).toHaveLength(count);
    expect(gap).toBeUndefined();
    expect(ofCalls(asked).map(pageOf)).toEqual(
      Array.from({ length: requests }, (_, index) => index + 1),
    );
  });

  it.each([150, 399, 1_999])("find the field in rule %d", async (place) => {
    const rules = others(2_000);
    rules[place] = using(fields.to, "Foreign numbers");
    const found = await evidenceOf(check, inPages(key, rules));
    expect(found).toMatchObject({ outcome: "possible", places: [{ name: "Foreign numbers" }] });
    expect(found.gap).toBeUndefined();
  });

  it("are too many with one rule over the cap, never clear", async () => {
    const found = await evidenceOf(check, inPages(key, others(2_001)));
    expect(found).toMatchObject({ outcome: "unknown", gap: { kind: "too-many" } });
    const { rules } = await check.read(answering(() => ({ [key]: others(2_001) })).get);
    expect(rules).toHaveLength(mostRules);
  });

  it("report what was found below the cap", async () => {
    const found = await evidenceOf(
      check,
      inPages(key, [using(fields.to, "First"), ...others(5_000)]),
    );
    expect(found).toMatchObject({
      outcome: "possible",
      places: [{ name: "First" }],
      gap: { kind: "too-many" },
    });
  });

  it.each([
    ["full pages", 200],
    ["pages of one", 1],
  ])('end where %s say "more_records" for ever', async (_what, size) => {
    const body = { [key]: others(size), info: { more_records: true } };
    const { get, asked } = answering(() => body);
    const { gap } = await check.read(get);
    expect(gap).toEqual({ kind: "too-many" });
    expect(asked.length).toBeLessThanOrEqual(mostRules);
  });

  it('do not take an empty page that says "more_records" for the end', async () => {
    const { get, asked } = answering((_path, nth) => ({
      [key]: nth === 1 ? others(200) : [],
      info: { more_records: true },
    }));
    const { gap } = await check.read(get);
    expect(gap).toEqual({ kind: "unreadable" });
    expect(ofCalls(asked)).toHaveLength(2);
  });

  it.each([
    ["no info", undefined],
    ["info null", null],
    ["more_records a text", { more_records: "true" }],
    ["more_records a number", { more_records: 1 }],
  ])("with a full page and %s may go on, so they are unknown", async (_what, info) => {
    const { get, asked } = answering(() => ({ [key]: others(200), info }));
    expect(await check.read(get)).toMatchObject({ gap: { kind: "unreadable" } });
    expect(ofCalls(asked)).toHaveLength(1);
    const found = await evidenceOf(check, () => ({ [key]: others(200), info }));
    expect(found.outcome).toBe("unknown");
  });

  it("continue after a short page if Zoho says that there are more", async () => {
    const bodies = [
      { [key]: others(3), info: { more_records: true } },
      { [key]: [using(fields.to, "Second page")], info: { more_records: false } },
    ];
    const found = await evidenceOf(check, (_path, nth) => bodies[nth - 1]);
    expect(found).toMatchObject({ outcome: "possible", places: [{ name: "Second page" }] });
  });

  it("with far more entries than requested are too many", async () => {
    // Too many to pass as arguments on any stack.
    const list = Array(1_500_000).fill(rule("Other"));
    const found = await evidenceOf(check, () => ({ [key]: list }));
    expect(found).toMatchObject({ outcome: "unknown", gap: { kind: "too-many" } });
  });

  it("are searched up to the cap, not beyond it", async () => {
    const { rules } = await check.read(answering(inPages(key, others(2_001))).get);
    expect(rules).toHaveLength(2_000);
  });
});

describe.each(inOnePiece)("$check.name in one piece", ({ check, key }) => {
  it("are clear with exactly as many as the cap, if Zoho says that these are all", async () => {
    const info = { more_records: false };
    const found = await evidenceOf(check, () => ({ [key]: others(2_000), info }));
    expect(found.outcome).toBe("clear");
  });

  it.each([
    ["a full page that says nothing of more", others(200), undefined],
    ["a count that is another", others(3), { count: 4 }],
    ["a list that may go on: null", others(3), { more_records: null }],
    ["a list that may go on: 0", others(3), { more_records: 0 }],
    ["a list that may go on: a text", others(3), { more_records: "false" }],
    ["a list that may go on: an object", others(3), { more_records: {} }],
  ])("are never clear after %s", async (_what, list, info) => {
    const found = await evidenceOf(check, () => ({ [key]: list, ...(info && { info }) }));
    expect(found).toMatchObject({ outcome: "unknown", gap: { kind: "unreadable" } });
  });

  it("with one over the cap are too many, never clear", async () => {
    const found = await evidenceOf(check, () => ({ [key]: others(2_001) }));
    expect(found).toMatchObject({ outcome: "unknown", gap: { kind: "too-many" } });
  });

  it("are searched up to the cap, not beyond it", async () => {
    const { rules } = await check.read(answering(() => ({ [key]: others(2_001) })).get);
    expect(rules).toHaveLength(2_000);
  });

  it("are not all if Zoho says that there are more", async () => {
    const body = { [key]: others(2), info: { more_records: true } };
    expect((await evidenceOf(check, () => body)).outcome).toBe("unknown");
  });
});
