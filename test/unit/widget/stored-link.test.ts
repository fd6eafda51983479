import { afterEach, describe, expect, it, vi } from "vitest";
import { recall } from "../../../src/widget/wiring/choices";

// A link name goes into requests and onto the page: what is stored is no safer than what is typed.

afterEach(() => vi.unstubAllGlobals());

function stored(link: unknown) {
  vi.stubGlobal("localStorage", { getItem: () => JSON.stringify({ version: 1, link }) });
  return recall("https://crm.zoho.eu").link;
}

describe("a stored link name", () => {
  it.each(["calls_preferences", "a", "Calls-2", "x".repeat(100)])("%s is taken", (link) => {
    expect(stored(link)).toBe(link);
  });
  it.each([
    ["markup", "<img src=x onerror=alert(1)>"],
    ["a path", "../other"],
    ["a space", "a b"],
    ["a line break at its end", "a\n"],
    ["no character", ""],
    ["101 characters", "x".repeat(101)],
    ["another script's letters", "ссылка"],
    ["a number", 7],
    ["an object", { toString: "a" }],
    ["an array", ["a"]],
    ["null", null],
  ])("that is or holds %s is dropped", (_what, link) => {
    expect(stored(link)).toBeUndefined();
  });
});
