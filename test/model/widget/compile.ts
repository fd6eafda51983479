import { basename, join } from "node:path";
import { compileFunction } from "node:vm";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { templates } from "../../../src/build/plugins/templates.mjs";
import { words } from "../../../src/build/plugins/words.mjs";
import { root } from "../../../src/build/project.mjs";

/** Runs a script with these as its globals; those left out are Node's. @returns its last value */
export type Script = (globals: Readonly<Record<string, unknown>>) => unknown;

/**
 * What stands in for an import, by the names of importer and module, wherever in the widget they are. Each
 * hands over to the model's `hooks`; `real` is what would have been imported.
 */
const standIns: Readonly<Record<string, (real: string) => string>> = {
  "drawing preact": (real) => `
    import { render as really } from ${real};
    export { h } from ${real};
    export const render = (node, root) => hooks.draw(node.props, () => root && really(node, root));`,
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
    onResolve({ filter: /^#styles\// }, ({ path }) => ({ path, namespace: "no-styles" }));
    onLoad({ filter: /./, namespace: "no-styles" }, () => ({ contents: `export default "";` }));
  },
};

/** The widget from main.ts on, as one script: run anew, it is a page that was loaded anew. */
export function compileWidget(): Promise<Script> {
  return compile({
    entryPoints: ["src/widget/main.ts"],
    plugins: [instruments, words, templates],
    define: { __VERSION__: `"0.0.0"`, __BUILD__: `"test"` },
  });
}

/** The simulator's layer of the SDK; its protocol core comes from the model. */
export function compileSdk(): Promise<Script> {
  return compile({ entryPoints: ["src/simulator/sdk/layer.ts"], globalName: "sdk" }, "return sdk;");
}

async function compile(options: BuildOptions, end = ""): Promise<Script> {
  const { outputFiles = [] } = await build({
    ...options,
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    logLevel: "error",
  });
  const code = `${outputFiles.map(({ text }) => text).join("")}\n${end}`;
  const compiled = new Map<string, ReturnType<typeof compileFunction>>();
  return (globals) => {
    const names = Object.keys(globals);
    const known = compiled.get(names.join());
    const run = known ?? compileFunction(code, names, { filename: "model.js" });
    compiled.set(names.join(), run);
    return Reflect.apply(run, undefined, Object.values(globals));
  };
}
