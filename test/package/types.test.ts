// biome-ignore-all lint/suspicious/noTemplateCurlyInString: source of templates stands in them.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { copyProject } from "../support/project-copy";

// What `npm run types` says of a module that is wrong inside its templates only.

const copy = copyProject();
afterAll(copy.remove);

const wrong = `import { html } from "../../src/widget/ui/html";
import { Switch } from "../../src/widget/ui/switch";
import { KeepFocus } from "../../src/widget/ui/keep-focus";
const row = { at: "idle" } as const;
const press = () => {};
export const right = html\`<\${Switch} name="show_from_number" value=\${true} row=\${row} held=\${undefined} onPress=\${press} />\`;
export const wrongName = html\`
  <\${Switch}
    nmae="show_from_number" name="show_from_number" value=\${true} row=\${row} held=\${undefined} onPress=\${press}
  />
\`;
export const missing = html\`<\${Switch} name="show_from_number" value=\${true} row=\${row} held=\${undefined} />\`;
export const wrongType = html\`<\${Switch} name="show_from_number"
  value=\${1} row=\${row} held=\${undefined} onPress=\${press} />\`;
export const wrongAttribute = html\`<p clas="x">x</p>\`;
export const wrongHyphen = html\`<p
  aria-lable="x">x</p>\`;
export const wrongElement = html\`<sapn>x</sapn>\`;
export const noChildren = html\`<\${KeepFocus} to="x" />\`;
export const within = html\`<p>\${[1].map(() => html\`
  <b titel="x">x</b>\`)}</p>\`;
`;

let said: readonly string[];
let ended: number | null;
beforeAll(() => {
  mkdirSync(join(copy.folder, "test/component"), { recursive: true });
  writeFileSync(join(copy.folder, "test/component/wrong.test.ts"), wrong);
  // What the fixture needs and no more: the whole project takes several times as long.
  const config = JSON.parse(readFileSync(join(copy.folder, "tsconfig.json"), "utf8"));
  const include = ["src/widget/ui", "src/widget/globals.d.ts", "test"];
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

/** Where the fault stands in the source. */
function placeOf(text: string): string {
  const [before = ""] = wrong.split(text);
  const lines = before.split("\n");
  return `(${lines.length},${(lines.at(-1)?.length ?? 0) + 1})`;
}

it("ends with an error", () => {
  expect(ended).toBe(1);
});

it("says nothing of what is right", () => {
  expect(said.join("\n")).not.toContain(placeOf("right ="));
  expect(said.filter((line) => !line.startsWith("test/component/wrong.test.ts("))).toEqual([]);
});

it.each([
  ["an unknown prop", "nmae=", /TS2322: .*Property 'nmae' does not exist/s],
  ["a prop of the wrong type", "value=${1}", /TS2322: Type 'number' is not assignable/],
  ["an unknown attribute", "clas=", /TS2322: .*Property 'clas' does not exist/s],
  ["an unknown attribute with a hyphen", "aria-lable", /TS2353: .*'"aria-lable"' does not exist/],
  [
    "an unknown attribute of a template in a template",
    "titel=",
    /TS2322: .*'titel' does not exist/s,
  ],
  ["an unknown element", "<sapn>", /TS2339: Property 'sapn' does not exist/],
])("tells of %s, at its place", (_what, text, words) => {
  expect(said).toContainEqual(expect.stringMatching(words));
  expect(said.find((line) => words.test(line))).toContain(placeOf(text));
});

it.each([
  ["a missing prop", "missing =", /TS2322: .*Property 'onPress' is missing/s],
  ["missing children", "noChildren =", /TS2322: .*Property 'children' is missing/s],
])("tells of %s, at its element", (_what, text, words) => {
  const [line] = placeOf(text).split(",");
  expect(said.find((message) => words.test(message))).toContain(`wrong.test.ts${line},`);
});
