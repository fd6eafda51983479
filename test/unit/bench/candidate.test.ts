import { expect, it } from "vitest";
import { allFiles, firstLoad } from "../../bench/size/candidate";

const files = new Map(
  Object.entries({
    "widget.html":
      '<link rel="stylesheet" href="widget-1f.css"><script src="https://live.zwidgets.com/sdk.js"></script>' +
      '<script type="module" src="widget-1f.js"></script>',
    "widget-1f.css": "",
    "widget-1f.js": 'import{a as b}from"./chunks/x-1f.js";import("./chunks/lazy-1f.js")',
    "chunks/x-1f.js": 'import"./y-1f.js";export const a=1;',
    "chunks/y-1f.js": "",
    "chunks/lazy-1f.js": "",
    "chunks/de-1f.js": "",
    "chunks/delay-1f.js": "",
    "translations/de.json": "",
  }).map(([name, text]) => [name, new TextEncoder().encode(text)] as const),
);
const built = { name: "widget", files };
const first = ["widget.html", "widget-1f.css", "widget-1f.js", "chunks/x-1f.js", "chunks/y-1f.js"];

it("finds what is fetched before the switches by references in the files, whatever their names", () => {
  expect(firstLoad(built)).toEqual(first);
});

it("counts every script except those of other languages", () => {
  expect(allFiles(built)).toEqual([...first, "chunks/lazy-1f.js", "chunks/delay-1f.js"]);
});

it("refuses a build with a missing file", () => {
  const missing = new Map(files);
  missing.delete("chunks/y-1f.js");
  expect(() => firstLoad({ ...built, files: missing })).toThrow("There is no chunks/y-1f.js");
});
