import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync, traverse } from "@babel/core";
import { describe, expect, it } from "vitest";
import english from "../../app/translations/en.json";
import { checkNames } from "../../src/widget/preferences/checks";
import { preferences } from "../../src/widget/preferences/preferences";
import { neededScopes, optionalScopes } from "../../src/widget/preferences/scopes";
import { table } from "../../src/widget/problems/table";
import { languages } from "../../src/widget/words/language";
import { marked, outOfDate, readReviewed } from "../translations/reviewed.mjs";

const folder = join(import.meta.dirname, "../../app/translations");
const wordsOf = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(folder, `${language}.json`), "utf8"));
const holes = (words: string) => (words.match(/\{\w+\}/g) ?? []).sort();

describe("the languages that can be chosen", () => {
  it("are those with a translation", () => {
    const files = readdirSync(folder).map((file) => file.replace(".json", ""));
    expect(files.sort()).toEqual(["en", ...languages].sort());
  });
});

describe.each(languages)("%s", (language) => {
  const words = wordsOf(language);
  it("has the keys of English, in the same order", () => {
    expect(Object.keys(words)).toEqual(Object.keys(english));
  });
  it("has the same placeholders", () => {
    for (const [key, text] of Object.entries(english)) {
      expect(holes(words[key] ?? ""), key).toEqual(holes(text));
    }
  });
  it("is up to date with its English: translate these again, then npm run translations -- --done", () => {
    expect(outOfDate(english, readReviewed()[language]).map((key) => `${language} ${key}`)).toEqual(
      [],
    );
  });
  it("leaves nothing empty", () => {
    expect(Object.entries(words).filter(([, text]) => text.trim() === "")).toEqual([]);
  });
});

describe("a translation that is older than its English", () => {
  const before = { "a.b": "Old", "a.c": "Same" };
  const now = { "a.b": "New", "a.c": "Same", "a.d": "Added" };
  const marks = marked(before, {}, ["a.b", "a.c"]);
  it("is found by key, as is one that was never made", () => {
    expect(outOfDate(before, marks)).toEqual([]);
    expect(outOfDate(now, marks)).toEqual(["a.b", "a.d"]);
    expect(outOfDate(now)).toEqual(["a.b", "a.c", "a.d"]);
  });
  it("is up to date once its key is marked, and no other key is", () => {
    expect(outOfDate(now, marked(now, marks, ["a.b"]))).toEqual(["a.d"]);
  });
  it("leaves no mark when its key is removed", () => {
    expect(Object.keys(marked({ "a.c": "Same" }, marks, []))).toEqual(["a.c"]);
  });
});

describe("every key", () => {
  const source = readdirSync(join(folder, "../../src/widget"), {
    recursive: true,
    withFileTypes: true,
  })
    .filter((file) => file.name.endsWith(".ts"))
    .map((file) => readFileSync(join(file.parentPath, file.name), "utf8"))
    .join("\n");
  /** Keys that the source composes of a prefix and a name. */
  const made = new Set([
    ...Object.keys(table).flatMap((code) => [`problem.${code}`, `problem.${code}.wait`]),
    ...preferences.flatMap((name) => [`field.${name}`, `help.${name}`]),
    ...[...neededScopes, ...optionalScopes].map((scope) => `scope.${scope}`),
    ...["www", "sandbox", "developer"].map((kind) => `host.${kind}`),
    ...checkNames.flatMap(byCheck),
    ...["column", "filter", "sort"].map((use) => `guard.${use}`),
    ...["unreadable", "too-many", "absent"].map((kind) => `gap.${kind}`),
    ...["organisation", "unclear"].map((kind) => `permissions.${kind}`),
    ...["waiting", "unknown"].map((row) => `switch.${row}`),
  ]);
  it.each(Object.keys(english))("%s is used somewhere", (key) => {
    expect(made.has(key) || source.includes(`"${key}"`)).toBe(true);
  });
  it("that the source uses has words", () => {
    const said = [...source.matchAll(/say\("([\w.-]+)"/g)].map(([, key]) => key);
    expect(said.filter((key) => !key || !Object.hasOwn(english, key))).toEqual([]);
  });
});

describe("the source", () => {
  const files = readdirSync(join(folder, "../../src/widget"), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".ts"));

  it.each(files)("%s has no words of its own", (name) => {
    expect(wordsIn(readFileSync(join(folder, "../../src/widget", name), "utf8"))).toEqual([]);
  });
  it("would be noticed if it had words", () => {
    expect(wordsIn(`html\`<p class="note">Hello \${name}</p>\``)).toEqual(["Hello"]);
    expect(wordsIn(`html\`<b title="Of \${1}">\${say("a.b")}</b>\``)).toEqual(['title="Of']);
    expect(wordsIn('tell("Nothing was found");')).toEqual(["Nothing was found"]);
    expect(wordsIn('throw new Error("For developers only");')).toEqual([]);
  });
});

/**
 * Words in a source file that a person would see and no translator would find: text in templates,
 * attributes that are read out, sentences in quotes.
 */
function wordsIn(source: string): string[] {
  const found: string[] = [];
  const tree = parseSync(source, { parserOpts: { plugins: ["typescript"] }, configFile: false });
  if (!tree) throw new Error("Nothing was parsed");
  traverse(tree, {
    // Only developers see the messages of thrown errors.
    NewExpression: (path) => path.skip(),
    TemplateLiteral({ node, parent }) {
      if (parent.type !== "TaggedTemplateExpression") return;
      // Placeholders are replaced by a character that is not a letter.
      const html = node.quasis.map(({ value }) => value.cooked ?? "").join("\u0001");
      const spoken = html.match(/\b(?:aria-label|title|placeholder|alt)="?\p{L}+/gu) ?? [];
      found.push(...spoken, ...(html.replace(/<[^>]*>/g, "").match(/\p{L}[\p{L} ]*\p{L}/gu) ?? []));
    },
    StringLiteral({ node }) {
      if (/^\p{Lu}\p{L}+ \p{L}+/u.test(node.value)) found.push(node.value);
    },
  });
  return found;
}

function byCheck(check: string): string[] {
  // Only checks whose places may lack an address have a menu.
  return [`guard.${check}`, `gap.${check}`, `guard.menu.${check}`];
}
