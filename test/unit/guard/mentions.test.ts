import { describe, expect, it } from "vitest";
import { mentions } from "../../../src/widget/guard/mentions";
import {
  ids,
  nested,
  recordedLayoutRules,
  recordedValidationRules,
  to,
} from "../../support/guard/recorded";
import { fields, mergeTag } from "../../support/guard/rules";

const id = ids[to];
const named: readonly [string, unknown][] = [
  ["its api name", { api_name: "To_Number__s" }],
  ["its id", { field: { id } }],
  ["its merge tag", { value: mergeTag("To_Number__s") }],
  ["its merge tag within a sentence", { alert: `Call ${mergeTag("To_Number__s")} back` }],
  ["its api name behind the module's", { name: "Calls.To_Number__s" }],
  ["its api name in an expression", { expression: "isBlank(To_Number__s)&&true" }],
  ["its id in an expression", { expression: `(${id} = 1) and (2 = 3)` }],
  ["its id within a sentence", { text: `set by field ${id}` }],
  ["its api name as a key", { changes: { To_Number__s: null } }],
  ["its id as a key", { changes: { [id]: "" } }],
  ["its api name in a list", { fields: ["Subject", "To_Number__s"] }],
  ["its id in a list of lists", [[[id]]]],
  ["itself", "To_Number__s"],
];

const others: readonly [string, unknown][] = [
  ["Caller_ID", { api_name: "Caller_ID" }],
  ["Dialled_Number", { Dialled_Number: "Dialled_Number" }],
  ["a field whose name ends in it", { api_name: "X_To_Number__s" }],
  ["a field whose name begins with it", { api_name: "To_Number__s2" }],
  ["From Number", { api_name: "From_Number__s", id: "3361265000001234011" }],
  ["its label", { display_label: "To Number" }],
  ["other letter case", { api_name: "to_number__s" }],
  ["an id that begins like its own", { id: `${id}0` }],
  ["an id that ends like its own", { id: `1${id}` }],
  ["its id without the last digit", { id: id.slice(0, -1) }],
  ["the merge tag of another field", { value: mergeTag("Subject") }],
  ["nothing", {}],
  ["empty texts and keys", { "": "", name: "" }],
  ["null, booleans and small numbers", { a: null, b: true, c: 12, d: -3.5 }],
  ["the same name split over two texts", ["To_Number", "__s"]],
];

describe("a rule names the field by", () => {
  it.each(named)("%s", (_what, rule) => {
    expect(mentions(rule, fields.to)).toBe(true);
  });
});

describe("a rule does not name the field by", () => {
  it.each(others)("%s", (_what, rule) => {
    expect(mentions(rule, fields.to)).toBe(false);
  });
});

describe("a number that is too large to be exact", () => {
  it.each([[Number(id)], [-Number(id)], [2 ** 53], [1e300], [Number.POSITIVE_INFINITY]])(
    "(%d) may have been the id, so nothing is certain",
    (number) => {
      expect(mentions({ field: { id: number } }, fields.to)).toBeUndefined();
    },
  );

  it.each([[Number.MAX_SAFE_INTEGER], [Number.MIN_SAFE_INTEGER], [0]])("%d is exact", (number) => {
    expect(mentions({ count: number }, fields.to)).toBe(false);
  });

  it.each([
    ["before", [Number(id), "To_Number__s"]],
    ["after", ["To_Number__s", Number(id)]],
  ])("%s the name does not hide it", (_where, rule) => {
    expect(mentions(rule, fields.to)).toBe(true);
  });
});

describe("a field whose id is not known", () => {
  const unknown = { apiName: "To_Number__s" };
  it("is found by its name", () => {
    expect(mentions({ field: "To_Number__s" }, unknown)).toBe(true);
  });
  it.each([[{ "": "" }], [{ undefined: "undefined" }], [{ id }]])("is not %j", (rule) => {
    expect(mentions(rule, unknown)).toBe(false);
  });
});

describe("depth", () => {
  it.each([100, 100_000])("of %d levels is no limit", (levels) => {
    expect(mentions(nested("To_Number__s", levels), fields.to)).toBe(true);
    expect(mentions(nested("Subject", levels), fields.to)).toBe(false);
  });

  it("and width together are no limit either", () => {
    const wide = Array.from({ length: 20_000 }, (_, index) => ({ [`k${index}`]: nested(1, 5) }));
    expect(mentions([...wide, { id }], fields.to)).toBe(true);
    expect(mentions(wide, fields.to)).toBe(false);
  });
});

describe("in the composed answers", () => {
  it("a validation rule names To Number, and From Number not", () => {
    const [rule] = recordedValidationRules().validation_rules;
    expect(mentions(rule, fields.to)).toBe(true);
    expect(mentions(rule, fields.from)).toBe(false);
  });

  it("a layout rule names From Number by its id within a text, and To Number not", () => {
    const [rule] = recordedLayoutRules().layout_rules;
    expect(mentions(rule, fields.from)).toBe(true);
    expect(mentions(rule, fields.to)).toBe(false);
  });
});
