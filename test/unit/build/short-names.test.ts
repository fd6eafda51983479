import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { names } from "../../../src/build/short-names.mjs";

const root = join(import.meta.dirname, "../../..");

/** The text of all files in a folder with this ending. */
function textOf(folder: string, ending: RegExp): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => ending.test(file))
    .map((file) => readFileSync(join(root, folder, file), "utf8"))
    .join("\n");
}

const widget = textOf("src/widget", /\.ts$/);
/** Names of the browser and the language, of the library, and of everything that answers the widget. */
const others = [
  textOf("node_modules/typescript/lib", /^lib\..*\.d\.ts$/),
  textOf("node_modules/preact/dist", /\.mjs$/),
  textOf("src/simulator", /\.(ts|js|json)$/),
].join("\n");

it.each(names)("%s is a property of the widget's own objects alone", (name) => {
  const word = new RegExp(`\\b${name}\\b`);
  expect(widget).toMatch(word);
  expect(others).not.toMatch(word);
  // As a string it could be a key of stored data, or of an answer.
  expect(widget).not.toMatch(new RegExp(`["'\`]${name}["'\`]`));
  expect(widget).not.toMatch(new RegExp(`export (\\w+ )+${name}\\b|export {[^}]*\\b${name}\\b`));
});
