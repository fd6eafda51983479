import { Script } from "node:vm";
import { build, type Plugin } from "esbuild";
import { templates } from "../../../src/build/plugins/templates.mjs";
import { words } from "../../../src/build/plugins/words.mjs";
import { root } from "../../../src/build/project.mjs";

/** Nothing is painted, so no styles have to be parsed. */
const noStyles: Plugin = {
  name: "no-styles",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#styles\// }, ({ path }) => ({ path, namespace: "no-styles" }));
    onLoad({ filter: /./, namespace: "no-styles" }, () => ({ contents: `export default "";` }));
  },
};

/** The widget from main.ts on, as one script. Running it in another window is like reloading the page. */
export async function compileWidget(...plugins: Plugin[]): Promise<Script> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["src/widget/main.ts"],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    plugins: [...plugins, noStyles, words, templates],
    define: { __VERSION__: '"test"', __BUILD__: '"test"' },
    logLevel: "error",
  });
  const [widget] = outputFiles;
  if (!widget) throw new Error("There is no widget");
  return new Script(widget.text, { filename: "widget.js" });
}
