import { describe, expect, inject, it } from "vitest";
import { plainName } from "../../src/build/build-id.mjs";
import { packedWidget } from "../bench/size/build-widget";
import { allFiles, budget, firstLoad, totalOf } from "../bench/size/candidate";

// Budgets in bytes after gzip -9, each file compressed separately, as a server sends it. They do not
// depend on the machine: the same source gives the same bytes everywhere.

describe("the size", () => {
  const widget = packedWidget(inject("packedProject"), inject("packedApp"));

  it("of what is fetched until the switches show stays within its budget", () => {
    expect(totalOf(widget, firstLoad(widget)).gzip).toBeLessThanOrEqual(budget.firstLoad);
  });

  it("of everything with English stays within its budget", () => {
    expect(totalOf(widget, allFiles(widget)).gzip).toBeLessThanOrEqual(budget.all);
  });

  it("comes from the page's own files, one shared chunk and one lazy chunk", () => {
    expect(firstLoad(widget).map(plainName).toSorted()).toEqual([
      "chunks/chunk.js",
      "widget.css",
      "widget.html",
      "widget.js",
    ]);
    const later = allFiles(widget).filter((file) => !firstLoad(widget).includes(file));
    expect(later.map(plainName)).toEqual(["chunks/lazy.js"]);
  });
});
