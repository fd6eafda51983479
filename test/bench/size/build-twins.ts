import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { flags } from "../../../src/build/options.mjs";
import { shrink } from "../../../src/build/plugins/shrink.mjs";
import { settings } from "../../../src/widget/settings";
import type { Candidate } from "./candidate";

const root = join(import.meta.dirname, "../../..");
const twins = "test/bench/twins";

/** The same two-switch screen, written plainly: with React, and without any library. */
export const reactName = "React twin";
export const reactTwin = () => twin(reactName, "react", "widget.jsx", true);
export const vanillaTwin = () => twin("vanilla twin", "vanilla", "widget.js", true);

/** The size of one switch: with the library that ships, and with two that the widget does not use. */
export const floor = () => twin("floor: preact", "floor", "plain.js", false);
export const floorWithHooks = () => twin("floor: preact + hooks + htm", "floor", "hooks.js", false);

async function twin(
  name: string,
  folder: string,
  script: string,
  styled: boolean,
): Promise<Candidate> {
  const outdir = "twin";
  const { outputFiles } = await build({
    ...flags,
    absWorkingDir: root,
    outdir,
    metafile: true,
    write: false,
    plugins: [shrink],
    logLevel: "warning",
    entryPoints: [
      { in: `${twins}/${folder}/${script}`, out: "widget" },
      ...(styled ? [{ in: "src/widget/ui/widget.css", out: "widget" }] : []),
    ],
    define: {
      "process.env.NODE_ENV": '"production"',
      __API_VERSION__: JSON.stringify(settings.apiVersion),
    },
    jsx: "automatic",
  });
  const files = new Map([["widget.html", readFileSync(join(root, twins, folder, "widget.html"))]]);
  for (const { path, contents } of outputFiles) files.set(basename(path), Buffer.from(contents));
  return { name, files };
}
