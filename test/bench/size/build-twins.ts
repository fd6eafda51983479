import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { flags } from "../../../src/build/options.mjs";
import { shrink } from "../../../src/build/plugins/shrink.mjs";
import { filesBelow } from "./build-widget";
import type { Candidate } from "./candidate";

const root = join(import.meta.dirname, "../../..");
const twins = "test/bench/twins";

/** The same two-switch screen, written plainly: as in React, as without any library. */
export const reactName = "React twin";
export const reactTwin = () => twin(reactName, "react", "widget.jsx", true);
export const vanillaTwin = () => twin("vanilla twin", "vanilla", "widget.js", true);

/** What one switch costs: with the library that ships, and with two more that the widget does without. */
export const floor = () => twin("floor: preact", "floor", "plain.js", false);
export const floorWithHooks = () => twin("floor: preact + hooks + htm", "floor", "hooks.js", false);

async function twin(
  name: string,
  folder: string,
  script: string,
  styled: boolean,
): Promise<Candidate> {
  const outdir = freshFolder();
  await build({
    ...flags,
    absWorkingDir: root,
    outdir,
    // The plugin shrinks what the metafile lists.
    metafile: true,
    plugins: [shrink],
    logLevel: "warning",
    entryPoints: [
      { in: `${twins}/${folder}/${script}`, out: "widget" },
      ...(styled ? [{ in: "src/widget/ui/widget.css", out: "widget" }] : []),
    ],
    define: { "process.env.NODE_ENV": '"production"' },
    jsx: "automatic",
  });
  const files = filesBelow(join(root, outdir));
  files.set("widget.html", readFileSync(join(root, twins, folder, "widget.html")));
  rmSync(join(root, outdir), { recursive: true });
  return { name, files };
}

/** A folder of one run's own, below the project's: the metafile's paths begin there. */
function freshFolder(): string {
  const cache = "node_modules/.cache/calls-preferences";
  mkdirSync(join(root, cache), { recursive: true });
  const prefix = join(cache, "twin-");
  return prefix + mkdtempSync(join(root, prefix)).slice(join(root, prefix).length);
}
