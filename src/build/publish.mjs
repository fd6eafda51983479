import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import { nameInBuild, placeholder, withBuildId } from "./build-id.mjs";
import { languageScripts } from "./languages.mjs";
import { notice, noticeFile } from "./package/notice.mjs";
import { page } from "./page.mjs";
import { inRoot } from "./project.mjs";

/**
 * Completes esbuild's output, gives all of it the id of this build, and writes it to app/. The page is
 * written last, so that it never exists without its files; then files of earlier builds are removed.
 * @param {import("esbuild").BuildResult<{ write: false, metafile: true }>} result
 * @returns esbuild's metafile with the names as written; it is also in dist/metafile.json
 * @throws if the page names a file that was not built, or would load in a chain of requests
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
  const named = JSON.stringify(metafile).replaceAll(placeholder, id);
  mkdirSync(inRoot("dist"), { recursive: true });
  writeFileSync(inRoot("dist/metafile.json"), named);
  return /** @type {import("esbuild").Metafile} */ (JSON.parse(named));
}

/**
 * Removes what builds have written to app/, because leftovers would be packed with the next build.
 * @param {(file: string) => boolean} [which] by default all
 */
export function removeBuilt(which = () => true) {
  const built = /^app\/(widget\.[^/]+|chunks\/.+|NOTICE\.txt)$/;
  for (const entry of readdirSync(inRoot("app"), { recursive: true, encoding: "utf8" })) {
    const file = `app/${entry.replaceAll("\\", "/")}`;
    if (built.test(file) && which(file)) rmSync(inRoot(file), { recursive: true });
  }
}
