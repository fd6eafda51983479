import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

// Every rule in docs/behaviour.md names tests that exist.

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

const rows = read("docs/behaviour.md")
  .split("\n")
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split(" | ").map((cell) => cell.replace(/^\||\|$/g, "").trim()));

it("has every rule once, in order", () => {
  const numbers = Array.from({ length: 29 }, (_, index) => String(index + 1));
  expect(rows.map(([number]) => number)).toEqual(numbers.toSpliced(22, 0, "22b"));
});

it.each(rows)("rule %s (%s) has its tests", (_number, _rule, _means, tests = "") => {
  const files = tests.split(";").map((part) => /`(.+?)`: (.+)/.exec(part));
  expect(files.length).toBeGreaterThan(0);
  for (const found of files) {
    const [, file, names] = found ?? [];
    const source = read(String(file));
    const quoted = [...String(names).matchAll(/"([^"]+)"/g)].map(([name]) => name);
    expect(quoted.length, file).toBeGreaterThan(0);
    expect(quoted.filter((name) => !source.includes(name))).toEqual([]);
  }
});
