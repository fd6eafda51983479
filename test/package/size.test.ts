import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyProject } from "../support/project-copy";

// Budgets in bytes after gzip -9, each file by itself as a server sends it. They are figures of design,
// not of a machine: the same source gives the same bytes everywhere.

const firstLoad = ["widget.html", "widget.css", "widget.js", "chunks/chunk.js"];
const later = ["chunks/late.js"];
const budget = { firstLoad: 16_000, all: 28_000 };

const copy = copyProject();
afterAll(copy.remove);

describe("the size", () => {
  let entries: ReadonlyMap<string, Uint8Array>;
  beforeAll(() => {
    const { status, output } = copy.build("pack");
    expect(status, output).toBe(0);
    entries = copy.entries();
  });

  const sizeOf = (files: readonly string[]) =>
    files.reduce((sum, file) => {
      const content = entries.get(`app/${file}`);
      if (!content) throw new Error(`The package has no ${file}`);
      return sum + gzipSync(content, { level: 9 }).byteLength;
    }, 0);

  it("of what is fetched until the switches show stays in its budget", () => {
    expect(sizeOf(firstLoad)).toBeLessThanOrEqual(budget.firstLoad);
  });

  it("of all with English stays in its budget", () => {
    expect(sizeOf([...firstLoad, ...later])).toBeLessThanOrEqual(budget.all);
  });

  it("counts every script but the other languages", () => {
    const scripts = [...entries.keys()].filter((name) => name.endsWith(".js"));
    const counted = [...firstLoad, ...later].map((file) => `app/${file}`);
    const rest = scripts.filter((name) => !counted.includes(name));
    expect(rest.filter((name) => !/chunks\/[a-z]{2}(-[A-Z]{2})?\.js$/.test(name))).toEqual([]);
  });
});
