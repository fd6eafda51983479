import { readFileSync } from "node:fs";

/**
 * Templates need their line breaks, which htm takes for no text, but not their indentation.
 * @type {import("esbuild").Plugin}
 */
export const templates = {
  name: "templates",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]widget[\\/]ui[\\/][\w-]+\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(/\n[ \t]+/g, "\n"),
      loader: "ts",
    }));
  },
};
