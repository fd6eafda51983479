import { join } from "node:path";
import { compileFunction } from "node:vm";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { words } from "../../../src/build/plugins/words.mjs";
import { root } from "../../../src/build/project.mjs";

/** Runs a script with these as its globals; those left out are Node's. @returns its last value */
export type Script = (globals: Readonly<Record<string, unknown>>) => unknown;

/** What stands in for an import, by importer and name. Each hands over to the model's `hooks`. */
const standIns: Readonly<Record<string, string>> = {
  "main.ts preact": `
    import { render as really } from "preact";
    export const render = (node, root) => hooks.draw(node.props, () => root && really(node, root));`,
  "main.ts ./preferences/actions": `
    import { createActions as real } from "./preferences/actions";
    export const createActions = (...parts) => hooks.actions(real(...parts));`,
  "main.ts ./connect": `
    import { createConnector as real } from "./connect";
    export function createConnector(...parts) {
      const connector = real(...parts);
      hooks.connector(connector);
      return connector;
    }`,
  // A module that exports "then" is waited for, so the chunk comes when the model says so.
  "connect.ts ./late": `
    export const then = (ok, fail) => hooks.late(() => import("./late")).then(ok, fail);`,
};

const widgetFolder = join(root, "src/widget");

const instruments: Plugin = {
  name: "instruments",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /./ }, ({ path, importer }) => {
      const key = `${importer.slice(widgetFolder.length + 1)} ${path}`;
      return importer.startsWith(widgetFolder) && Object.hasOwn(standIns, key)
        ? { path: key, namespace: "stand-in" }
        : undefined;
    });
    onLoad({ filter: /./, namespace: "stand-in" }, ({ path }) => ({
      contents: standIns[path] ?? "",
      resolveDir: widgetFolder,
    }));
    onResolve({ filter: /^#styles\// }, ({ path }) => ({ path, namespace: "no-styles" }));
    onLoad({ filter: /./, namespace: "no-styles" }, () => ({ contents: `export default "";` }));
  },
};

/** The widget from main.ts on, as one script: run anew, it is a page that was loaded anew. */
export function compileWidget(): Promise<Script> {
  return compile({
    entryPoints: ["src/widget/main.ts"],
    plugins: [instruments, words],
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
