import { basename, join } from "node:path";
import { Script } from "node:vm";
import { build, type Plugin } from "esbuild";
import { root } from "../../../src/build/project.mjs";
import { compileWidget } from "../../support/memory/compile-widget";

/** The simulator's layer of the SDK, over a protocol core that is handed to it. @returns the page's globals */
export type SdkLayer = (globals: {
  readonly window: object;
  readonly SWITCHES: object;
  readonly ZSDK: object;
  readonly ZSDKUtil: object;
  readonly ZSDKMessageManager: object;
  readonly console: object;
}) => { readonly ZOHO: unknown; readonly zrc: unknown };

/**
 * What stands in for an import, by the names of importer and module, wherever in the widget they are. Each
 * hands over to the model's `hooks`; `real` is what would have been imported.
 */
const standIns: Readonly<Record<string, (real: string) => string>> = {
  "drawing preact": (real) => `
    import { render as really } from ${real};
    export { h } from ${real};
    export const render = (node, root) => hooks.draw(node.props, () => really(node, root));`,
  "main actions": (real) => `
    import { createActions as make } from ${real};
    export const createActions = (...parts) => hooks.actions(make(...parts));`,
  "main store": (real) => `
    import { createStore as make } from ${real};
    export const createStore = (state, changed) => {
      hooks.changed(state);
      return make(state, (next, before) => {
        hooks.changed(next, before);
        changed(next, before);
      });
    };`,
  "main connect": (real) => `
    import { createConnector as make } from ${real};
    export function createConnector(...parts) {
      const connector = make(...parts);
      hooks.connector(connector);
      return connector;
    }`,
  // A module that exports "then" is waited for, so the chunk comes when the model says so.
  "main lazy": (real) => `
    export const then = (ok, fail) => hooks.lazy(() => import(${real})).then(ok, fail);`,
};

const widgetFolder = join(root, "src/widget");

const instruments: Plugin = {
  name: "instruments",
  setup({ onResolve, onLoad, onEnd }) {
    const used = new Set<string>();
    onResolve({ filter: /./ }, ({ path, importer, resolveDir }) => {
      const key = `${basename(importer, ".ts")} ${basename(path)}`;
      if (!importer.startsWith(widgetFolder) || !Object.hasOwn(standIns, key)) return undefined;
      used.add(key);
      return { path: key, namespace: "stand-in", pluginData: { path, resolveDir } };
    });
    onLoad({ filter: /./, namespace: "stand-in" }, ({ path: key, pluginData }) => ({
      contents: standIns[key]?.(JSON.stringify(pluginData.path)) ?? "",
      resolveDir: pluginData.resolveDir,
    }));
    onEnd(() => {
      const idle = Object.keys(standIns).filter((key) => !used.has(key));
      return {
        errors: idle.map((key) => ({ text: `Nothing is imported as in "${key}" any more` })),
      };
    });
  },
};

/** The widget with the model's `hooks` in it. */
export const compileForModel = () => compileWidget(instruments);

/** A script that gives the `SdkLayer` of the page that it is run in. */
export async function compileSdk(): Promise<Script> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["src/simulator/sdk/layer.ts"],
    globalName: "sdk",
    bundle: true,
    write: false,
    format: "iife",
    logLevel: "error",
  });
  const [layer] = outputFiles;
  const names = "{ window, SWITCHES, ZSDK, ZSDKUtil, ZSDKMessageManager, console }";
  return new Script(`(globals) => { const ${names} = globals;\n${layer?.text}\nreturn sdk; }`);
}
