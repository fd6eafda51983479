import { describe, expect, it } from "vitest";
import { decode, isRecord, ownProperty, text } from "../../../src/widget/unknown";
import fc from "../../support/properties";

describe("isRecord", () => {
  it.each([[{}], [{ code: 1 }], [Object.create(null)]])("accepts %j", (value) => {
    expect(isRecord(value)).toBe(true);
  });
  it.each([[null], [undefined], [[]], ["{}"], [1], [true]])("does not accept %j", (value) => {
    expect(isRecord(value)).toBe(false);
  });
});

describe("own", () => {
  it("gives a property of the object itself", () => {
    expect(ownProperty({ code: "SUCCESS" }, "code")).toBe("SUCCESS");
  });
  it.each(["constructor", "toString", "__proto__", "hasOwnProperty"])(
    "does not find %s, which every object inherits",
    (key) => {
      expect(ownProperty({}, key)).toBeUndefined();
    },
  );
  it("does not find what a __proto__ key of an answer holds", () => {
    const answer: unknown = JSON.parse('{"__proto__":{"code":"SUCCESS"}}');
    expect(ownProperty(answer, "code")).toBeUndefined();
  });
  it("does not find what a prototype holds", () => {
    expect(ownProperty(Object.create({ code: "SUCCESS" }), "code")).toBeUndefined();
  });
  it.each([["abc"], [["a"]], [null], [undefined], [7]])("finds nothing in %j", (value) => {
    expect(ownProperty(value, "length")).toBeUndefined();
  });
});

describe("decode", () => {
  it.each<[string, unknown]>([
    ['{"a":1}', { a: 1 }],
    ['"{\\"a\\":1}"', { a: 1 }],
    ['"text"', "text"],
    ["null", null],
    ["false", false],
    ["", ""],
    ["no JSON", "no JSON"],
    ["{broken", "{broken"],
    ["<html></html>", "<html></html>"],
  ])("makes of %j", (encoded, expected) => {
    expect(decode(encoded)).toEqual(expected);
  });
  it("leaves anything but text as it is", () => {
    const value = { a: '{"b":1}' };
    expect(decode(value)).toBe(value);
    expect(decode(undefined)).toBeUndefined();
  });
  it("undoes any number of encodings", () => {
    const value = fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue()));
    fc.assert(
      fc.property(value, fc.integer({ min: 1, max: 4 }), (plain, times) => {
        let encoded: unknown = plain;
        for (let i = 0; i < times; i++) encoded = JSON.stringify(encoded);
        expect(JSON.stringify(decode(encoded))).toBe(JSON.stringify(plain));
      }),
    );
  });
});

describe("text", () => {
  it.each<[unknown, string]>([
    ["words", "words"],
    [60, "60"],
    ["", ""],
    [null, ""],
    [undefined, ""],
    [true, ""],
    [["a"], ""],
    [{ toString: "no function" }, ""],
  ])("makes of %j the text %j", (value, expected) => {
    expect(text(value)).toBe(expected);
  });
});
