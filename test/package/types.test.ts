// biome-ignore-all lint/suspicious/noTemplateCurlyInString: source of templates stands in them.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { copyProject } from "../support/project-copy";

// What `npm run types` says about a module with errors only inside its templates.

const copy = copyProject();
afterAll(copy.remove);

const wrong = `import type { ComponentChildren } from "preact";
import { html } from "../../src/widget/ui/html";
interface Props { readonly name: string; readonly on: boolean; readonly onPress: () => void }
const Row = ({ name }: Props) => html\`<p>\${name}</p>\`;
const Box = ({ children }: { children: ComponentChildren }) => html\`<div>\${children}</div>\`;
const press = () => {};
export const right = html\`<\${Row} name="a" on=\${true} onPress=\${press} key="b" /><\${Box}>c<//>\`;
export const wrongName = html\`
  <\${Row}
    nmae="a" name="a" on=\${true} onPress=\${press}
  />
\`;
export const missing = html\`<\${Row} name="a" on=\${true} />\`;
export const wrongType = html\`<\${Row} name="a"
  on=\${1} onPress=\${press} />\`;
export const wrongAttribute = html\`<p clas="x">x</p>\`;
export const wrongHyphen = html\`<p
  aria-lable="x">x</p>\`;
export const wrongElement = html\`<sapn>x</sapn>\`;
export const noChildren = html\`<\${Box} />\`;
export const within = html\`<p>\${[1].map(() => html\`
  <b titel="x">x</b>\`)}</p>\`;
`;

let said: readonly string[];
let ended: number | null;
beforeAll(() => {
  mkdirSync(join(copy.folder, "test/component"), { recursive: true });
  writeFileSync(join(copy.folder, "test/component/wrong.test.ts"), wrong);
  // Only what the fixture needs, because the whole project takes several times as long.
  const config = JSON.parse(readFileSync(join(copy.folder, "tsconfig.json"), "utf8"));
  const include = ["src/widget/globals.d.ts", "test"];
  writeFileSync(join(copy.folder, "tsconfig.json"), JSON.stringify({ ...config, include }));
  run();
});

function run() {
  const args = ["build.mjs", "types"];
  const { stdout, status } = spawnSync(process.execPath, args, {
    cwd: copy.folder,
    encoding: "utf8",
  });
  said = stdout.split(/\n(?! )/).filter(Boolean);
  ended = status;
}

/** Where the error is in the source. */
function placeOf(text: string): string {
  const [before = ""] = wrong.split(text);
  const lines = before.split("\n");
  return `(${lines.length},${(lines.at(-1)?.length ?? 0) + 1})`;
}

it("ends with an error", () => {
  expect(ended).toBe(1);
});

it("reports nothing that is right", () => {
  expect(said.join("\n")).not.toContain(placeOf("right ="));
  expect(said.filter((line) => !line.startsWith("test/component/wrong.test.ts("))).toEqual([]);
});

it.each([
  ["an unknown prop", "nmae=", /TS2322: .*Property 'nmae' does not exist/s],
  ["a prop of the wrong type", "on=${1}", /TS2322: Type 'number' is not assignable/],
  ["an unknown attribute", "clas=", /TS2322: .*Property 'clas' does not exist/s],
  ["an unknown attribute with a hyphen", "aria-lable", /TS2353: .*'"aria-lable"' does not exist/],
  [
    "an unknown attribute of a template in a template",
    "titel=",
    /TS2322: .*'titel' does not exist/s,
  ],
  ["an unknown element", "<sapn>", /TS2339: Property 'sapn' does not exist/],
])("reports %s at its place", (_what, text, words) => {
  expect(said).toContainEqual(expect.stringMatching(words));
  expect(said.find((line) => words.test(line))).toContain(placeOf(text));
});

it.each([
  ["a missing prop", "missing =", /TS2322: .*Property 'onPress' is missing/s],
  ["missing children", "noChildren =", /TS2322: .*Property 'children' is missing/s],
])("reports %s at its element", (_what, text, words) => {
  const [line] = placeOf(text).split(",");
  expect(said.find((message) => words.test(message))).toContain(`wrong.test.ts${line},`);
});
