import { expect, it } from "vitest";
import { trimmed } from "../../../../src/widget/zoho/link-name";

it.each([
  ["spaces", "  own_link "],
  ["line breaks and tabs", "\r\n\town_link\n"],
  ["no-break spaces", "\u00a0own_link\u202f"],
  ["ideographic spaces", "\u3000own_link\u3000"],
  ["signs without width", "\u200bown_\u2060link\ufeff"],
  ["marks of direction", "\u200eown_link\u2069"],
  ["a soft hyphen", "own_\u00adlink"],
])("%s are removed from what was typed", (_what, typed) => {
  expect(trimmed(typed)).toBe("own_link");
});

it("a space within stays, because the name is not changed otherwise", () => {
  expect(trimmed(" own link ")).toBe("own link");
});
