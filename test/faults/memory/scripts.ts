import { Script } from "node:vm";
import { root } from "../../../src/build/project.mjs";
import { sdkScript } from "../../../src/simulator/sdk/sdk";
import type { Switches } from "../../../src/simulator/sdk/switches";
import { compileWidget } from "../../support/memory/compile-widget";

/** The widget's modules as one script, and the SDK with Zoho's own wire core, compiled once. */
export interface Scripts {
  readonly widget: Script;
  sdk(switches: Switches): Script;
}

let loading: Promise<Scripts> | undefined;

/** Compiled once for all files of a worker. */
export function loadScripts(): Promise<Scripts> {
  loading ??= compileAll();
  return loading;
}

async function compileAll(): Promise<Scripts> {
  const kinds: readonly Switches[] = [{}, { zrc: true }, { zrc: true, zrcConnections: true }];
  const sdks = await Promise.all(
    kinds.map(async (switches) => {
      const text = await sdkScript(root, switches);
      return [JSON.stringify(switches), new Script(text, { filename: "sdk.js" })] as const;
    }),
  );
  const byKind = new Map(sdks);
  return {
    widget: await compileWidget(),
    sdk(switches) {
      const script = byKind.get(JSON.stringify(switches));
      if (!script) throw new Error(`There is no SDK with ${JSON.stringify(switches)}`);
      return script;
    },
  };
}
