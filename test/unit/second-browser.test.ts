import { expect, it } from "vitest";
import { type RunTest, secondBrowserLines } from "../support/browser/second-browser";

const ran = (browser: string, name: string, more: Partial<RunTest> = {}): RunTest => ({
  file: "test/browser/quiet.test.ts",
  path: [`in ${browser}`, name],
  state: "passed",
  ...more,
});

it("says nothing about a run without browser tests", () => {
  expect(secondBrowserLines([])).toEqual([]);
});

it("says clearly that everything ran in Chromium only", () => {
  expect(secondBrowserLines([ran("chromium", "shows")])).toEqual([
    "Firefox: not run, none found: all of this was seen in Chromium only",
  ]);
});

it("counts what ran in Firefox, and names what did not with the reason", () => {
  const lines = secondBrowserLines([
    ran("chromium", "shows"),
    ran("firefox", "shows"),
    ran("firefox", "hides", { state: "failed" }),
    ran("firefox", "tells", { state: "skipped", note: "Over CDP only." }),
    ran("firefox", "keeps", { state: "skipped" }),
    ran("chromium", "tells", { state: "skipped", note: "Of the other browser." }),
  ]);
  expect(lines).toEqual([
    "Firefox: 1 tests passed, 1 failed, 1 not asked, 1 skipped without a reason",
    "Firefox: not asked: test/browser/quiet.test.ts: tells: Over CDP only.",
  ]);
});
