import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { build, type Plugin } from "esbuild";
import { root } from "../../../src/build/project.mjs";
import { compileWidget } from "../../support/memory/compile-widget";

/** The simulator's layer of the SDK, over a given protocol core. @returns the page's globals */
export type SdkLayer = (globals: {
  readonly window: object;
  readonly SWITCHES: object;
  readonly ZSDK: object;
  readonly ZSDKUtil: object;
  readonly ZSDKMessageManager: object;
  readonly console: object;
}) => { readonly ZOHO: unknown; readonly zrc: unknown };

/**
 * Replacements for exports of the widget, by name, in whichever module; `real` is the original. Each
 * calls the model's `hooks`.
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
  // The model decides when the chunk loads.
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

/** The widget with the model's `hooks`. */
export const compileForModel = () => compileWidget(instruments);

/** A script that evaluates to the `SdkLayer` of the page that runs it. */
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
