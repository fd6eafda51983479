import { readFileSync } from "node:fs";
import { nameInBuild, placeholder } from "./build-id.mjs";
import { inRoot } from "./project.mjs";

/** The source of app/widget.html: it names the widget's files without the id of a build. */
export const pageSource = "src/widget/widget.html";

/**
 * The page of a build. It preloads the chunk that the entry shares with the lazy chunk. A second shared
 * chunk, or an import of this one, would load only after the first.
 * @param {import("esbuild").Metafile} metafile with the placeholder in its names
 * @returns {string} with the placeholder in the names
 * @throws if the page names a file that was not built, or the widget would load in a chain of requests
 */
export function page({ outputs }) {
  const built = (/** @type {string} */ file) => `app/${nameInBuild(file, placeholder)}`;
  const imports = (/** @type {string} */ file) =>
    (outputs[file]?.imports ?? []).filter(({ kind }) => kind === "import-statement");
  const html = readFileSync(inRoot(pageSource), "utf8");
  const preloaded = [...html.matchAll(/"modulepreload" href="([^"]+)"/g)].map(([, file]) =>
    built(String(file)),
  );
  const shared = imports(built("widget.js")).map(({ path }) => path);
  const chained = shared.filter((path) => imports(path).length > 0);
  if (shared.join() !== preloaded.join() || shared.length > 1 || chained.length > 0) {
    const names = shared.map((path) => path.replace(`.${placeholder}`, "")).join(", ");
    throw new Error(`app/widget.js waits for ${names}: one chunk may be shared, preloaded`);
  }
  // Indentation helps only readers of the source.
  const dense = html.replace(/\n +/g, "\n");
  return dense.replace(relativeAddress, (_all, before, file, after) =>
    [before, outputs[built(file)] ? nameInBuild(file, placeholder) : file, after].join(""),
  );
}

/** A relative address in the page. */
const relativeAddress = /(\b(?:src|href)=")(?!https:|#)([^"]+)(")/g;
