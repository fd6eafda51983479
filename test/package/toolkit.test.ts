import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { copyPacked, hashed } from "../support/project-copy";

// Zoho's toolkit drops files and still exits with 0. Here a stand-in packs what a test chooses, and `npm
// run pack` must not trust it.

const copy = copyPacked(inject("packedProject"));
const modules = join(copy.folder, "node_modules");
const toolkit = join(modules, "zoho-extension-toolkit");
afterAll(copy.remove);

const good = Object.fromEntries(copy.entries());
beforeAll(standIn);

/** All installed packages, with the toolkit replaced. */
function standIn(): void {
  const installed = join(import.meta.dirname, "../../node_modules");
  rmSync(modules);
  mkdirSync(modules);
  for (const name of readdirSync(installed)) {
    if (name === "zoho-extension-toolkit") continue;
    symlinkSync(join(installed, name), join(modules, name), "junction");
  }
  mkdirSync(toolkit);
  const manifest = { name: "zoho-extension-toolkit", bin: { zet: "zet.cjs" } };
  writeFileSync(join(toolkit, "package.json"), JSON.stringify(manifest));
}

/** @param script what the toolkit does, with its command in `command` */
function packWith(script: string) {
  const head = "const [, , command] = process.argv; const fs = require('node:fs');";
  writeFileSync(join(toolkit, "zet.cjs"), `${head}\n${script}`);
  return copy.packBuilt();
}

function packing(entries: Record<string, Uint8Array>) {
  const zip = join(toolkit, "made.zip");
  writeFileSync(zip, zipSync(entries));
  return packWith(
    `if (command === "pack") fs.copyFileSync(${JSON.stringify(zip)}, "dist/copy.zip");`,
  );
}

function noZip(): void {
  const zips = readdirSync(join(copy.folder, "dist")).filter((name) => name.includes(".zip"));
  expect(zips).toEqual([]);
}

it("accepts a package that has all of app/", () => {
  const { status, output } = packing(good);
  expect(status, output).toBe(0);
  expect(hashed(copy.entries())).toEqual(hashed(Object.entries(good)));
});

it.each([
  ["lacks a file", { "app/translations/ja.json": undefined }, "ja.json is missing"],
  ["has one more", { "app/more.js": "x" }, "app/more.js does not belong there"],
  ["has another content", { "app/NOTICE.txt": "None." }, "app/NOTICE.txt is another in app/"],
])("refuses a package that %s", (_what, changed: Record<string, string | undefined>, words) => {
  const entries = { ...good };
  for (const [name, text] of Object.entries(changed)) {
    if (text === undefined) delete entries[name];
    else entries[name] = new TextEncoder().encode(text);
  }
  const { status, output } = packing(entries);
  expect(status).toBe(1);
  expect(output).toContain(words);
  noZip();
});

it.each([
  [
    "refuses the files",
    `process.exit(command === "validate" ? 1 : 0)`,
    "zet validate ended with 1",
  ],
  ["fails at packing", `process.exit(command === "pack" ? 3 : 0)`, "zet pack ended with 3"],
  ["writes nothing", "", "ZET wrote no "],
  ["writes no zip", `fs.writeFileSync("dist/copy.zip", "not a zip")`, "invalid zip"],
])("fails if the toolkit %s", (_what, script, words) => {
  const { status, output } = packWith(script);
  expect(status).toBe(1);
  expect(output).toContain(words);
  noZip();
});
