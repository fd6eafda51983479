import { readFileSync } from "node:fs";
import { transformSync } from "@babel/core";
import compileHtm from "babel-plugin-htm";
import { transform } from "esbuild";
import { withShortKeys } from "./short-keys.mjs";

/**
 * Turns templates into calls of Preact's `h`, so that nobody's browser has to parse them, nor load what
 * parses. Before that they lose their indentation: htm takes line breaks for no text. All of the source gets the keys
 * that ship.
 * @type {import("esbuild").Plugin}
 */
export const templates = {
  name: "templates",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]widget[\\/].*\.ts$/ }, async ({ path }) => {
      const source = withShortKeys(readFileSync(path, "utf8"));
      if (!source.includes("html`")) return { contents: source, loader: "ts" };
      const dense = source.replace(/\n[ \t]+/g, "\n");
      const { code: script } = await transform(dense, { loader: "ts", target: "es2022" });
      const plugin = [compileHtm, { import: "preact", useBuiltIns: true, useNativeSpread: true }];
      const compiled = transformSync(script, {
        configFile: false,
        babelrc: false,
        filename: path,
        plugins: [plugin],
      });
      if (!compiled?.code) throw new Error(`Nothing is left of ${path}`);
      return { contents: compiled.code, loader: "js" };
    });
  },
};
