import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { build } from "esbuild";
import { templates } from "../../../src/build/plugins/templates.mjs";
import { sdkScript } from "../../../src/simulator/sdk/sdk";
import type { Switches } from "../../../src/simulator/sdk/switches";

const root = join(import.meta.dirname, "../../..");

/** The widget's modules as one script, and the SDK with Zoho's own wire core, compiled once. */
export interface Scripts {
  readonly widget: Script;
  sdk(switches: Switches): Script;
  /** The widget's place in `widget.html`, and what stands in it before any script runs. */
  readonly body: string;
}

let loading: Promise<Scripts> | undefined;

/** Compiled once for all files of a worker. */
export function loadScripts(): Promise<Scripts> {
  loading ??= compileAll();
  return loading;
}

async function compileAll(): Promise<Scripts> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["src/widget/main.ts"],
    bundle: true,
    write: false,
    format: "iife",
    plugins: [templates],
    loader: { ".css": "text" },
    define: { __VERSION__: '"test"', __BUILD__: '"test"' },
  });
  const [widget] = outputFiles;
  if (!widget) throw new Error("There is no widget");
  const kinds: readonly Switches[] = [{}, { zrc: true }, { zrc: true, zrcConnections: true }];
  const sdks = await Promise.all(
    kinds.map(async (switches) => {
      const text = await sdkScript(root, switches);
      return [JSON.stringify(switches), new Script(text, { filename: "sdk.js" })] as const;
    }),
  );
  const byKind = new Map(sdks);
  const page = readFileSync(join(root, "src/widget/widget.html"), "utf8");
  const [body = ""] = /<main[\s\S]*<\/main>/.exec(page) ?? [];
  return {
    body,
    widget: new Script(widget.text, { filename: "widget.js" }),
    sdk(switches) {
      const script = byKind.get(JSON.stringify(switches));
      if (!script) throw new Error(`There is no SDK with ${JSON.stringify(switches)}`);
      return script;
    },
  };
}
