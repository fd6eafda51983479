import { readFile } from "node:fs/promises";

/**
 * Makes the lazy chunk import the entry, which has already run. All of the first load is then shared, and
 * esbuild puts it into one chunk instead of two; one file compresses better, by about 0.7 kB. The source
 * has no such import, because it would point up in the order of the rooms.
 * @type {import("esbuild").Plugin}
 */
export const oneFirstChunk = {
  name: "one-first-chunk",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]widget[\\/]lazy\.ts$/ }, async ({ path }) => ({
      contents: `${await readFile(path, "utf8")}\nimport "./main";\n`,
      loader: "ts",
    }));
  },
};
