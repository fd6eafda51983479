import { build, context } from "esbuild";
import { widget } from "./options.mjs";
import { shrink } from "./plugins/shrink.mjs";
import { publish, removeBuilt } from "./publish.mjs";

/**
 * Builds the widget into app/, and writes dist/metafile.json.
 * @returns esbuild's metafile
 * @throws if the source does not build, or would load in a chain of requests
 */
export async function buildWidget() {
  removeBuilt();
  return publish(await build({ ...widget, plugins: [...widget.plugins, shrink] }));
}

/**
 * Builds the widget now and after each change of its source, until `dispose()`. Awaits the first build,
 * because a page must not open before app/ contains its script.
 * @param {object} [options]
 * @param {boolean} [options.asShipped] minified as in the package, which takes about a second more
 * @param {() => void} [options.rebuilt] called after each later build without errors, when everything is
 *   written
 * @throws if the first build fails; esbuild has printed why
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
          // esbuild prints what is thrown here and continues: a translation may be half written.
          if (builds === 1) first(succeeded);
          else if (succeeded) rebuilt?.();
        }
      }),
  };
  // The plugin that writes comes last, because another one changes its input.
  const plugins = [...widget.plugins, ...(asShipped ? [shrink] : []), write];
  const watcher = await context({ ...widget, plugins, logLevel: "info" });
  await watcher.watch();
  if (await firstSucceeded) return watcher;
  await watcher.dispose();
  throw new Error("The widget does not build");
}
