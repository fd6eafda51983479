import { expect, it } from "vitest";
import { shortKeys, withShortKeys } from "../../../src/build/plugins/short-keys.mjs";
import { checkNames } from "../../../src/widget/preferences/checks";
import { preferences } from "../../../src/widget/preferences/preferences";
import { table } from "../../../src/widget/problems/table";

/** The key that a word ships with. */
const shipped = (key: string) => Object.keys(shortKeys({ [key]: "" }))[0];

it("words and source have the same short key, and each key its own", () => {
  const keys = ["action.retry", "confirm.keep", "guard.locked"];
  const short = keys.map(shipped);
  expect(withShortKeys(keys.map((key) => `say("${key}")`).join())).toBe(
    short.map((key) => `say("${key}")`).join(),
  );
  expect(new Set([...short, ...keys]).size).toBe(6);
});

it("a text that is not a key stays", () => {
  expect(withShortKeys('import("./lazy.js"); fetch("live.zwidgets.com")')).toBe(
    'import("./lazy.js"); fetch("live.zwidgets.com")',
  );
});

it.each([
  ...checkNames.flatMap((name) => [`guard.${name}`, `guard.menu.${name}`, `gap.${name}`]),
  ...["column", "filter", "sort"].map((use) => `guard.${use}`),
  ...["unreadable", "too-many", "absent"].map((kind) => `gap.${kind}`),
  ...["www", "sandbox", "developer"].map((kind) => `host.${kind}`),
  ...preferences.flatMap((name) => [`field.${name}`, `help.${name}`]),
  ...Object.keys(table).map((code) => `problem.${code}`),
  "permissions.someone",
])("%s is composed at run time, and keeps its name", (key) => {
  expect(shipped(key)).toBe(key);
});
