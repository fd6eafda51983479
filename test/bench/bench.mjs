// Runs the benchmark, whose parts are TypeScript and share modules with the tests.
//
//   npm run bench                      everything but the profile and the project's own times; writes BENCHMARKS.md
//   npm run bench -- --before 8be6f4e  with an earlier build beside it: a git revision, or a folder of the project
//   npm run bench -- --project         the project's own times as well: minutes more, and `npm ci` in a fresh clone
//   npm run bench -- --runs 3          fewer visits than 20, to try something; to the console
//   npm run bench -- speed             one part, to the console: size, speed, memory, scale
//   npm run bench -- profile           where the time goes, module by module; with --before for that as well
//
// Ends with 0 where all goals are met, 1 where one is missed, and 2 where something failed or hung.

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
