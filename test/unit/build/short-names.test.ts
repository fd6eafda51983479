import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { names } from "../../../src/build/short-names.mjs";

const root = join(import.meta.dirname, "../../..");

/** All text of the files of a folder that end like this. */
function textOf(folder: string, ending: RegExp): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => ending.test(file))
    .map((file) => readFileSync(join(root, folder, file), "utf8"))
    .join("\n");
}

const widget = textOf("src/widget", /\.ts$/);
/** Of the browser and the language, of the library, and of what answers the widget. */
const others = [
  textOf("node_modules/typescript/lib", /^lib\..*\.d\.ts$/),
  textOf("node_modules/preact/dist", /\.mjs$/),
  textOf("src/simulator", /\.(ts|js|json)$/),
].join("\n");

it.each(names)("%s is a property of the widget's own objects alone", (name) => {
  const word = new RegExp(`\\b${name}\\b`);
  expect(widget).toMatch(word);
  expect(others).not.toMatch(word);
  // As a text it could be a key of what is stored, or of an answer.
  expect(widget).not.toMatch(new RegExp(`["'\`]${name}["'\`]`));
  expect(widget).not.toMatch(new RegExp(`export (\\w+ )+${name}\\b|export {[^}]*\\b${name}\\b`));
});
