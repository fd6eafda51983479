import { readFileSync } from "node:fs";
import { transformSync } from "@babel/core";
import compileHtm from "babel-plugin-htm";
import { transform } from "esbuild";
import { withShortKeys } from "./short-keys.mjs";

/**
 * Compiles templates to calls of Preact's `h`, so that no browser has to parse them or load a parser.
 * Before that it removes their indentation; htm does not treat the remaining line breaks as text. All of
 * the source gets the keys that ship.
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
