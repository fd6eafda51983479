import { readFileSync } from "node:fs";
import { join } from "node:path";
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
 * What stands in for something that the widget exports, by that name and wherever it is; `real` is the thing
 * itself. Each hands over to the model's `hooks`.
 */
const standIns: Readonly<Record<string, string>> = {
  createActions: "(...parts) => hooks.actions(real(...parts))",
  createStore: `(state, changed) => {
    hooks.changed(state);
    return real(state, (next, before) => {
      hooks.changed(next, before);
      changed(next, before);
    });
  }`,
  // The chunk comes when the model says so.
  createConnector: `(parts) => {
    const connector = real({ ...parts, importLazy: () => hooks.lazy(parts.importLazy) });
    hooks.connector(connector);
    return connector;
  }`,
};
const drawing = `
  import { render as really } from "preact";
  export * from "preact";
  export const render = (node, root) => hooks.draw(node.props, () => really(node, root));`;

const instruments: Plugin = {
  name: "instruments",
  setup({ onResolve, onLoad, onEnd }) {
    const used = new Set<string>();
    onLoad({ filter: /[\\/]src[\\/]widget[\\/].*\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, "utf8");
      const name = /^export function (\w+)/gm;
      const [found] = [...source.matchAll(name)].filter(([, one]) =>
        Object.hasOwn(standIns, one ?? ""),
      );
      if (!found) return undefined;
      const [declared, exported = ""] = found;
      used.add(exported);
      const real = source.replace(declared, "function real");
      const contents = `${real}\nexport const ${exported} = ${standIns[exported]};`;
      return { contents, loader: "ts" };
    });
    onResolve({ filter: /^preact$/ }, ({ importer, resolveDir }) =>
      importer.startsWith(join(root, "src/widget"))
        ? { path: "preact", namespace: "stand-in", pluginData: resolveDir }
        : undefined,
    );
    onLoad({ filter: /./, namespace: "stand-in" }, ({ pluginData }) => ({
      contents: drawing,
      resolveDir: pluginData,
    }));
    onEnd(() => {
      const idle = Object.keys(standIns).filter((name) => !used.has(name));
      return { errors: idle.map((name) => ({ text: `The widget exports no ${name} any more` })) };
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
