// Runs the benchmark, whose parts are TypeScript and share modules with the tests.
//
//   node test/bench/bench.mjs            everything but the project's own times; writes BENCHMARKS.md
//   node test/bench/bench.mjs --project  these as well: minutes more, and `npm ci` in a fresh clone
//   node test/bench/bench.mjs --runs 3   fewer visits than 20, to try something
//   node test/bench/bench.mjs size       sizes only, to the console; fails where a budget is missed

import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));
const outfile = `${root}node_modules/.cache/calls-preferences/bench.mjs`;

/**
 * Modules that look for files beside themselves must find them from the bundle too.
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
process.exitCode = await main(process.argv.slice(2));
