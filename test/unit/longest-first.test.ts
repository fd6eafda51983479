import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { longest } from "../support/longest-first.mjs";

it.each(longest)("finds %s, which is begun first", (file) => {
  expect(existsSync(join(import.meta.dirname, "..", file))).toBe(true);
});
