import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { chromiumOnly, notInFirefox } from "../support/browser/chromium-only";

it.each(chromiumOnly)("%s names an existing test, and a reason", ({ file, test = "", why }) => {
  const path = join(import.meta.dirname, "../browser", file);
  expect(existsSync(path)).toBe(true);
  expect(readFileSync(path, "utf8")).toContain(test);
  expect(why.length).toBeGreaterThan(20);
});

it("leaves every other test to both browsers", () => {
  expect(notInFirefox("/test/browser/quiet.test.ts", "asks nobody")).toBeUndefined();
  expect(notInFirefox("/test/browser/main-job.test.ts", "anything")).toBeUndefined();
  expect(notInFirefox("/test/browser/every-state/tree.test.ts", "loading")).toBeTruthy();
});
