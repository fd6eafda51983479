import { afterEach, describe, expect, it } from "vitest";
import { isKey, say, timeOfDay, useWords } from "../../../src/widget/words/words";

afterEach(() => useWords({}));

describe("the words of a key", () => {
  it("contain each value in its place", () => {
    expect(say("confirm.hide", { field: "From Number" })).toBe("Hide From Number");
  });
  it("take a value as text, even if it looks like a placeholder", () => {
    expect(say("confirm.hide", { field: "{field} $& $1" })).toBe("Hide {field} $& $1");
  });
  it("show which value is missing", () => {
    expect(say("confirm.hide")).toBe("Hide {field}");
  });
});

it.each([
  ["action.retry", true],
  ["action.nothing", false],
  ["constructor", false],
  ["__proto__", false],
])("%s is a key: %s", (key, expected) => {
  expect(isKey(key)).toBe(expected);
});

it.each([
  ["en", "1:05:09 PM"],
  ["de", "13:05:09"],
])("a time of day is written in the page's language: %s", (lang, expected) => {
  useWords({}, lang);
  // Some versions of ICU put a narrow no-break space before PM.
  expect(timeOfDay(new Date(2026, 0, 5, 13, 5, 9).getTime()).replace(/\s/g, " ")).toBe(expected);
});
