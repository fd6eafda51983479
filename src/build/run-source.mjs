import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { inRoot, root } from "./project.mjs";

/**
 * Runs a function of the project's TypeScript, which Node 20 does not run itself.
 * @param {string} file below the repository
 * @param {string} name of the exported function; it gets the folder of the repository
 */
export async function runSource(file, name) {
  const outfile = inRoot(`node_modules/.cache/calls-preferences/${name}.mjs`);
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
