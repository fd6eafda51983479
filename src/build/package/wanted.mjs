import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { build } from "esbuild";
import { buildIdOf, nameInBuild } from "../build-id.mjs";
import { words } from "../plugins/words.mjs";
import { inRoot, root } from "../project.mjs";
import { noticeFile } from "./notice.mjs";

/**
 * Every file that has to be in the package, and why: what the build wrote, what the page and the code
 * name, and a translation and a script for each language of the source. No other file may ship.
 * @param {import("esbuild").Metafile} metafile
 * @returns {Promise<Map<string, string>>} `app/…` → the reason
 * @throws if the code loads something from elsewhere
 */
export async function wantedFiles({ outputs }) {
  /** @type {Map<string, string>} */
  const wanted = new Map();
  const want = (/** @type {string} */ file, /** @type {string} */ why) =>
    wanted.set(file, wanted.get(file) ?? why);
  want("app/widget.html", "it is the page");
  const page = readFileSync(inRoot("app/widget.html"), "utf8");
  const id = buildIdOf(page);
  for (const path of namedBy(page)) {
    want(posix.join("app", path), "widget.html names it");
  }
  for (const [file, { imports }] of Object.entries(outputs)) {
    for (const { path, external } of imports) {
      if (external) throw new Error(`${file} needs ${path}, which is not part of the widget`);
      want(path, `${file} imports it`);
    }
  }
  for (const file of Object.keys(outputs)) want(file, "the build wrote it");
  for (const language of await languages()) {
    want(nameInBuild(`app/chunks/${language}.js`, id), `the widget speaks ${language}`);
    want(`app/translations/${language}.json`, `the widget speaks ${language}`);
  }
  want("app/translations/en.json", "the widget speaks English");
  want(noticeFile, "it has the licences of what ships");
  return wanted;
}

/** The files that a page names, as written there. @param {string} html */
export function namedBy(html) {
  return [...html.matchAll(/\b(?:src|href)="(?!https:|#)([^"]+)"/g)].map(([, path]) =>
    String(path),
  );
}

/** The languages besides English, from the source that offers them; their scripts are found by name. */
async function languages() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `export { languages } from "./src/widget/words/language";`,
      resolveDir: root,
    },
    plugins: [words],
    bundle: true,
    write: false,
    format: "esm",
    logLevel: "warning",
  });
  const [{ contents }] = /** @type {[import("esbuild").OutputFile]} */ (outputFiles);
  const url = `data:text/javascript;base64,${Buffer.from(contents).toString("base64")}`;
  /** @type {{ languages: readonly string[] }} */
  const module = await import(url);
  return module.languages;
}
