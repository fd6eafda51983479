// Builds the Marketplace kit.
//
//   node src/build/site.mjs               the images, the made tables, and the pages in dist/site/
//   node src/build/site.mjs screenshots   the screenshots of the built widget

import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = realpathSync(join(dirname(fileURLToPath(import.meta.url)), "../.."));

/**
 * Runs a function of the project: it is TypeScript, which Node 20 does not run by itself.
 * @param {string} file below the repository
 * @param {string} name of the exported function; it gets the folder of the repository
 */
async function run(file, name) {
  const outfile = join(root, `node_modules/.cache/calls-preferences/${name}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [file],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "warning",
  });
  await (await import(pathToFileURL(outfile).href))[name](root);
}

const [what, ...rest] = process.argv.slice(2);
if (rest.length || (what !== undefined && what !== "screenshots")) {
  console.error("Usage: npm run site, or npm run site -- screenshots");
  process.exit(1);
}
if (what) await run("test/support/marketplace/take-screenshots.ts", "takeScreenshots");
else await run("src/site/main.ts", "makeSite");
