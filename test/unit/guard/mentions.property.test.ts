import { describe, expect, it } from "vitest";
import { mentions } from "../../../src/widget/guard/mentions";
import { fields, mergeTag } from "../../support/guard/rules";
import fc from "../../support/properties";

// Wherever Zoho puts the field into a rule, it is found.

const spellings = [
  fields.to.apiName,
  fields.to.id,
  mergeTag(fields.to.apiName),
  `Calls.${fields.to.apiName}`,
];
const anyJson = fc.jsonValue({ maxDepth: 6, noUnicodeString: false });

/** How the field is nested into an object, from the inside out. */
const wrapping = fc.oneof(
  fc.record({
    at: fc.constant("list" as const),
    before: fc.array(anyJson),
    after: fc.array(anyJson),
  }),
  fc.record({
    at: fc.constant("value" as const),
    key: fc.string(),
    rest: fc.dictionary(fc.string(), anyJson),
  }),
  fc.record({ at: fc.constant("key" as const), rest: fc.dictionary(fc.string(), anyJson) }),
);
type Wrapping = typeof wrapping extends fc.Arbitrary<infer T> ? T : never;

function wrap(inner: unknown, wrapping: Wrapping): unknown {
  if (wrapping.at === "list") return [...wrapping.before, inner, ...wrapping.after];
  if (wrapping.at === "key" && typeof inner === "string")
    return { ...wrapping.rest, [inner]: null };
  const key = wrapping.at === "value" ? wrapping.key : "inner";
  // Like JSON.parse, for which a key such as "__proto__" is an ordinary one.
  return Object.defineProperty({ ...wrapping.rest }, key, { value: inner, enumerable: true });
}

describe("mentions", () => {
  it("finds the field in any object, at any place, in any spelling", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...spellings),
        fc.array(wrapping, { minLength: 1, maxLength: 12 }),
        (spelling, wrappings) => {
          const rule = wrappings.reduce<unknown>(wrap, spelling);
          expect(mentions(rule, fields.to)).toBe(true);
          expect(mentions(JSON.parse(JSON.stringify(rule)), fields.to)).toBe(true);
        },
      ),
    );
  });

  it("finds nothing if no text contains its name or id", () => {
    fc.assert(
      fc.property(anyJson, (rule) => {
        const text = JSON.stringify(rule);
        fc.pre(!text.includes("To_Number__s") && !text.includes(fields.to.id));
        expect(mentions(rule, fields.to)).not.toBe(true);
      }),
    );
  });

  it("does not change its input", () => {
    fc.assert(
      fc.property(anyJson, (rule) => {
        const before = JSON.stringify(rule);
        mentions(rule, fields.to);
        expect(JSON.stringify(rule)).toBe(before);
      }),
    );
  });
});
