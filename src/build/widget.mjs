import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { build, context } from "esbuild";
import { widget } from "./options.mjs";
import { notice, noticeFile } from "./package/notice.mjs";
import { shrink } from "./plugins/shrink.mjs";
import { inRoot } from "./project.mjs";

const outputs = ["app/widget.js", "app/widget.css", "app/chunks", noticeFile];

/** Removes what an earlier build left: a chunk that has gone would else be packed too. */
function clean() {
  for (const output of outputs) rmSync(inRoot(output), { recursive: true, force: true });
}

/**
 * esbuild moves what the entry shares with the lazy chunk to a chunk that the entry imports. The page
 * preloads that one beside widget.js; a second one would wait for the first.
 * @param {import("esbuild").Metafile} metafile
 */
function checkChunks({ outputs: built }) {
  const imports = (/** @type {string} */ file) =>
    (built[file]?.imports ?? []).filter(({ kind }) => kind === "import-statement");
  const html = readFileSync(inRoot("app/widget.html"), "utf8");
  const shared = imports("app/widget.js").map(({ path }) => path);
  const unpreloaded = shared.filter(
    (path) => !html.includes(`"modulepreload" href="${path.slice(4)}"`),
  );
  const chained = shared.filter((path) => imports(path).length > 0);
  if (shared.length > 1 || unpreloaded.length || chained.length) {
    throw new Error(
      `app/widget.js waits for ${shared.join(", ")}: one chunk may be shared, preloaded`,
    );
  }
}

/**
 * Builds the widget into app/, and writes dist/metafile.json.
 * @returns what esbuild tells of inputs and outputs
 * @throws where the source does not build, or would load in a row of requests
 */
export async function buildWidget() {
  clean();
  const { metafile } = await build({ ...widget, plugins: [...widget.plugins, shrink] });
  checkChunks(metafile);
  writeFileSync(inRoot(noticeFile), notice(metafile));
  mkdirSync(inRoot("dist"), { recursive: true });
  writeFileSync(inRoot("dist/metafile.json"), JSON.stringify(metafile));
  return metafile;
}

/**
 * Builds the widget now and after each change of its source, until `dispose()`.
 * The first build is awaited: a page must not open on an app/ without its script.
 * @param {object} [options]
 * @param {boolean} [options.asShipped] to the last byte, which takes about a second more
 * @param {() => void} [options.rebuilt] runs after each later build without errors, when all is written
 * @throws where the first build fails; esbuild has told why
 */
export async function watchWidget({ asShipped = false, rebuilt } = {}) {
  clean();
  /** @type {(succeeded: boolean) => void} */
  let first = () => {};
  const firstSucceeded = new Promise((/** @type {(succeeded: boolean) => void} */ resolve) => {
    first = resolve;
  });
  let builds = 0;
  /** @type {import("esbuild").Plugin} */
  const tell = {
    name: "tell",
    setup: ({ onEnd }) =>
      onEnd(({ errors }) => {
        builds += 1;
        if (builds === 1) first(errors.length === 0);
        else if (errors.length === 0) rebuilt?.();
      }),
  };
  // The one that tells comes last: others write at the end of a build too.
  const plugins = [...widget.plugins, ...(asShipped ? [shrink] : []), tell];
  const watcher = await context({ ...widget, plugins, logLevel: "info" });
  await watcher.watch();
  if (await firstSucceeded) return watcher;
  await watcher.dispose();
  throw new Error("The widget does not build");
}
