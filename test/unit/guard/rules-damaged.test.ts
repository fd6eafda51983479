import { describe, expect, it } from "vitest";
import { checks, outcomeOf } from "../../support/guard/checks";
import { nested } from "../../support/guard/recorded";
import { evidenceOf, fields, rule, using } from "../../support/guard/rules";

describe.each(checks)("$check.name over an answer of an unknown shape", ({ check, key, list }) => {
  const bodies: readonly [string, unknown][] = [
    ["null", null],
    ["a text", "<html>"],
    ["a bare list", [using(fields.from, "Other")]],
    ["another key", { rules: [] }],
    ["an empty object", {}],
    ["the list null", { [key]: null }],
    ["the list an object", { [key]: { "0": using(fields.to, "Hidden in here") } }],
    ["the list nested", { [key]: nested([], 100_001) }],
    ["the key inherited", Object.create({ [key]: [] })],
  ];
  it.each(bodies)("(%s) is unknown", async (_what, body) => {
    expect(await evidenceOf(check, () => body)).toEqual({
      check: check.name,
      outcome: "unknown",
      places: [],
      gap: { kind: "unreadable" },
    });
  });

  const odd: readonly [string, unknown][] = [
    ["null", null],
    ["a text", "Foreign numbers"],
    ["a list", [using(fields.from, "Other")]],
  ];
  it.each(odd)("with a rule that is %s is unknown, and the others are read", async (_what, one) => {
    const alone = await evidenceOf(check, () => ({ [key]: [one] }));
    expect(alone).toMatchObject({ outcome: "unknown", gap: { kind: "unreadable" } });
  });

  it("with an id that is a number is unknown", async () => {
    const damaged = rule("Foreign numbers", { field: { id: Number(fields.to.id) } });
    const found = await evidenceOf(check, list([damaged]));
    expect(found).toMatchObject({ outcome: "unknown", gap: { kind: "unreadable" } });
  });

  it("finds the field below 100,000 levels, and reports another as clear", async () => {
    const deep = rule("Deep", nested({ id: fields.to.id }, 100_000));
    expect((await evidenceOf(check, list([deep]))).outcome).toBe(outcomeOf(check));
    expect((await evidenceOf(check, list([deep]), fields.from)).outcome).toBe("clear");
  });

  it.each([
    ["null", null],
    ["a number", 7],
    ["missing", undefined],
    ["an object", { value: "Foreign numbers" }],
  ])("gives a rule some name if its own is %s", async (_what, name) => {
    const { outcome, places } = await evidenceOf(check, list([{ ...using(fields.to, ""), name }]));
    expect(outcome).toBe(outcomeOf(check));
    expect(places[0]?.name).not.toBe("");
  });
});
