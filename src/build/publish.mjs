import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import { nameInBuild, placeholder, withBuildId } from "./build-id.mjs";
import { languageScripts } from "./languages.mjs";
import { notice, noticeFile } from "./package/notice.mjs";
import { page } from "./page.mjs";
import { inRoot } from "./project.mjs";

/**
 * Completes what esbuild has bundled, gives all of it the id of this build, and writes it to app/. The
 * page comes last, so that none is ever there without its files; those of an earlier build go then.
 * @param {import("esbuild").BuildResult<{ write: false, metafile: true }>} result
 * @returns what esbuild tells of inputs and outputs, by the names that were written; it is in
 *   dist/metafile.json too
 * @throws where the page names what was not built, or would load in a row of requests
 */
export function publish({ metafile, outputFiles }) {
  /** @type {Map<string, Uint8Array>} */
  const unnamed = new Map();
  for (const { path, contents } of outputFiles) {
    unnamed.set(`app/${relative(inRoot("app"), path).replaceAll("\\", "/")}`, contents);
  }
  for (const [file, script] of languageScripts()) {
    unnamed.set(`app/${nameInBuild(file, placeholder)}`, Buffer.from(script));
  }
  unnamed.set(noticeFile, Buffer.from(notice(metafile)));
  unnamed.set("app/widget.html", Buffer.from(page(metafile)));
  const { id, files } = withBuildId(unnamed);
  for (const [file, content] of files) {
    mkdirSync(dirname(inRoot(file)), { recursive: true });
    writeFileSync(inRoot(file), content);
  }
  removeBuilt((file) => !files.has(file));
  const told = JSON.stringify(metafile).replaceAll(placeholder, id);
  mkdirSync(inRoot("dist"), { recursive: true });
  writeFileSync(inRoot("dist/metafile.json"), told);
  return /** @type {import("esbuild").Metafile} */ (JSON.parse(told));
}

/**
 * Removes what builds have written to app/: what is left of one would be packed with the next.
 * @param {(file: string) => boolean} [which] all without it
 */
export function removeBuilt(which = () => true) {
  const built = /^app\/(widget\.[^/]+|chunks\/.+|NOTICE\.txt)$/;
  for (const entry of readdirSync(inRoot("app"), { recursive: true, encoding: "utf8" })) {
    const file = `app/${entry.replaceAll("\\", "/")}`;
    if (built.test(file) && which(file)) rmSync(inRoot(file), { recursive: true });
  }
}
