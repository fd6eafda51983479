import { describe, expect, it } from "vitest";
import { readLayouts } from "../../../src/widget/guard/layouts";
import { required } from "../../../src/widget/guard/required";
import { validation } from "../../../src/widget/guard/validation";
import { type ProblemCode, table } from "../../../src/widget/problems/table";
import { checks, outcomeOf } from "../../support/guard/checks";
import { from, fromField, type Json, layout, to, toField } from "../../support/guard/recorded";
import { evidenceOf, fields, inPages, rule, trouble, using } from "../../support/guard/rules";
import fc, { runsOr } from "../../support/properties";

// "Clear" is a promise, given only if everything was read and understood.

const anyJson = fc.jsonValue({ maxDepth: 4 });
const code = fc.constantFrom(
  ...Object.keys(table).filter((each): each is ProblemCode => each in table),
);
const check = fc.constantFrom(...checks);
const names = fc.constantFrom(from, to);

/** Something that no list of rules or layouts may contain. */
const noObject = fc.oneof(
  fc.constant(null),
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.array(anyJson, { maxLength: 2 }),
);

/** A list with one damaged member somewhere in it. */
function damaged(good: () => unknown, bad: fc.Arbitrary<unknown>): fc.Arbitrary<unknown[]> {
  return fc
    .tuple(fc.nat(4), fc.nat(4), bad)
    .map(([before, after, one]) => [
      ...Array.from({ length: before }, good),
      one,
      ...Array.from({ length: after }, good),
    ]);
}

const layoutOf = (more: Json = {}) => layout([fromField(), toField()], more);
const withField = (more: Json) => layout([fromField(more), toField(more)]);
const noBoolean = anyJson.filter((value) => typeof value !== "boolean");
const noList = anyJson.filter((value) => !Array.isArray(value));

describe("layouts", () => {
  it("never make anything throw", () => {
    fc.assert(
      fc.property(fc.oneof(anyJson, fc.record({ layouts: anyJson }), fc.anything()), (body) => {
        const read = readLayouts(body);
        for (const name of [from, to] as const) {
          expect(required(read, name).outcome).not.toBe("blocked");
          expect(validation(read, name).outcome).not.toBe("blocked");
        }
      }),
    );
  });

  const bad = fc.oneof(
    noObject,
    noList.map((sections) => layoutOf({ sections })),
    noObject.map((section) => layoutOf({ sections: [section] })),
    noList.map((list) => layout([], {}, { fields: list })),
    noObject.map((field) => layout([toField(), field])),
    noBoolean.map((value) => withField({ required: value })),
    fc.constant(withField({ required: undefined })),
    fc.constant(withField({ api_name: undefined })),
  );
  it("are never clear if one part was not understood", () => {
    fc.assert(
      fc.property(damaged(layoutOf, bad), names, (layouts, name) => {
        const read = readLayouts({ layouts });
        expect(required(read, name).outcome).toBe("unknown");
        expect(validation(read, name).outcome).toBe("unknown");
      }),
    );
  });

  it("keep ids as strings", () => {
    fc.assert(
      fc.property(fc.bigInt(10n ** 17n, 10n ** 19n), (number) => {
        const id = String(number);
        const read = readLayouts({ layouts: [layout([toField({ id })], { id })] });
        expect(read.ids).toEqual({ [to]: id });
        expect(read.fields[to][0]?.place.page).toBe(`modules/Calls/layouts/${id}`);
      }),
    );
  });
});

describe("rules", () => {
  it("never make anything throw, and never block", async () => {
    await fc.assert(
      fc.asyncProperty(check, anyJson, anyJson, async ({ check: one, key }, body, list) => {
        for (const answer of [body, { [key]: list }]) {
          expect((await evidenceOf(one, () => answer)).outcome).not.toBe("blocked");
        }
      }),
    );
  });

  it("are never clear if one of them was not understood", async () => {
    const good = () => rule("Other", { api_name: "Subject" });
    await fc.assert(
      fc.asyncProperty(check, damaged(good, noObject), async ({ check: one, key }, list) => {
        expect((await evidenceOf(one, () => ({ [key]: list }))).outcome).toBe("unknown");
      }),
    );
  });

  it("are never clear if the list was not understood", async () => {
    await fc.assert(
      fc.asyncProperty(check, noList, async ({ check: one, key }, list) => {
        expect((await evidenceOf(one, () => ({ [key]: list }))).outcome).toBe("unknown");
      }),
    );
  });

  it("are never clear after a problem on any request, nor over the cap", async () => {
    const paged = checks.filter(({ asks }) => asks[0]?.includes("per_page"));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paged),
        fc.integer({ min: 1, max: 10 }),
        code,
        async ({ check: one, key }, nth, problem) => {
          const all = inPages(
            key,
            Array.from({ length: 2_500 }, () => rule("Other")),
          );
          const failing = (path: string, n: number) =>
            n === nth ? trouble(problem) : all(path, n);
          expect((await evidenceOf(one, failing)).outcome).toBe("unknown");
          expect((await evidenceOf(one, all)).outcome).toBe("unknown");
        },
      ),
      { numRuns: runsOr(30) },
    );
  });

  it("are found wherever one of them uses the field, whatever else it contains", async () => {
    await fc.assert(
      fc.asyncProperty(
        check,
        fc.array(fc.oneof(noObject, fc.dictionary(fc.string(), anyJson)), { maxLength: 5 }),
        async ({ check: one, key, list }, others) => {
          const found = await evidenceOf(one, list([using(fields.to, "Found")]));
          expect(found.outcome).toBe(outcomeOf(one));
          if (key === "blueprints" || key === "webhooks") return;
          const rules = [...others, using(fields.to, "Found")];
          expect((await evidenceOf(one, () => ({ [key]: rules }))).outcome).toBe(outcomeOf(one));
        },
      ),
    );
  });
});
