import { build, context } from "esbuild";
import { widget } from "./options.mjs";
import { shrink } from "./plugins/shrink.mjs";
import { publish, removeBuilt } from "./publish.mjs";

/**
 * Builds the widget into app/, and writes dist/metafile.json.
 * @returns what esbuild tells of inputs and outputs
 * @throws where the source does not build, or would load in a row of requests
 */
export async function buildWidget() {
  removeBuilt();
  return publish(await build({ ...widget, plugins: [...widget.plugins, shrink] }));
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
  removeBuilt();
  /** @type {(succeeded: boolean) => void} */
  let first = () => {};
  const firstSucceeded = new Promise((/** @type {(succeeded: boolean) => void} */ resolve) => {
    first = resolve;
  });
  let builds = 0;
  /** @type {import("esbuild").Plugin} */
  const write = {
    name: "write",
    setup: ({ onEnd }) =>
      onEnd((result) => {
        builds += 1;
        let succeeded = false;
        try {
          if (result.errors.length > 0) return;
          publish(/** @type {Parameters<typeof publish>[0]} */ (result));
          succeeded = true;
        } finally {
          // What is thrown here esbuild tells, and goes on: a translation may be half written.
          if (builds === 1) first(succeeded);
          else if (succeeded) rebuilt?.();
        }
      }),
  };
  // The one that writes comes last: another one changes what is written.
  const plugins = [...widget.plugins, ...(asShipped ? [shrink] : []), write];
  const watcher = await context({ ...widget, plugins, logLevel: "info" });
  await watcher.watch();
  if (await firstSucceeded) return watcher;
  await watcher.dispose();
  throw new Error("The widget does not build");
}
