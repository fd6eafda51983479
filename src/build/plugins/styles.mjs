import { readFileSync } from "node:fs";
import { transform } from "esbuild";
import { inRoot } from "../project.mjs";

/**
 * The lazy chunk contains its styles as text, which saves a request.
 * @type {import("esbuild").Plugin}
 */
export const styles = {
  name: "styles",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#styles\// }, ({ path }) => ({ path, namespace: "styles" }));
    onLoad({ filter: /./, namespace: "styles" }, async ({ path }) => {
      const file = inRoot(`src/widget/ui/${path.slice("#styles/".length)}.css`);
      const css = await transform(readFileSync(file, "utf8"), { loader: "css", minify: true });
      return { contents: css.code, loader: "text", watchFiles: [file] };
    });
  },
};
