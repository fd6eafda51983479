import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));
const outfile = `${root}node_modules/.cache/calls-preferences/bench.mjs`;

/**
 * Modules that look for files next to themselves must find them from the bundle too.
 * @type {import("esbuild").Plugin}
 */
const places = {
  name: "places",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](test|src)[\\/].*\.(ts|mjs)$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8")
        .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)))
        .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
      loader: path.endsWith(".ts") ? "ts" : "js",
    }));
  },
};

/**
 * @param {readonly string[]} typed
 * @returns {Promise<number>} exit code
 */
export async function runBench(typed) {
  await build({
    absWorkingDir: root,
    entryPoints: ["test/bench/main.ts"],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    plugins: [places],
    logLevel: "warning",
  });
  const { main } = await import(pathToFileURL(outfile).href);
  return main(typed);
}
