import { describe, expect, it } from "vitest";
import { mentions } from "../../../src/widget/guard/mentions";
import { fields } from "../../support/guard/rules";
import { anyJson, spellings, wrap, wrapping } from "../../support/guard/wrapped";
import fc from "../../support/properties";

// Wherever Zoho puts the field into a rule, it is found.

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
