import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import type { Switches } from "./switches";

export type { Switches } from "./switches";

/** The address that the widget loads the SDK from. It is the only thing that the simulator replaces. */
export const sdkAddress = "https://live.zwidgets.com/js-sdk/1.5/ZohoEmbededAppSDK.min.js";

/** The protocol core in Zoho's extension toolkit, which is on the npm registry. */
const core =
  "node_modules/zoho-extension-toolkit/apptemplate/fsm/app/lib/js-sdk-fsmExtension.min.js";

/**
 * The text of one classic script: Zoho's unchanged core, then our layer, which redefines `ZOHO`.
 * @param root the project's folder
 */
export async function sdkScript(root = process.cwd(), switches: Switches = {}): Promise<string> {
  const [wire, layer] = await Promise.all([
    readFile(join(root, core), "utf8"),
    build({
      absWorkingDir: root,
      entryPoints: ["src/simulator/sdk/layer.ts"],
      bundle: true,
      write: false,
      format: "iife",
      globalName: "simulatedSdk",
      define: { SWITCHES: JSON.stringify(switches) },
    }),
  ]);
  // In Zoho's script zrc is a const, which `typeof zrc` finds and `window.zrc` does not.
  const globals = [
    ...(switches.zrc ? ["const zrc = simulatedSdk.zrc;"] : []),
    "ZOHO = simulatedSdk.ZOHO;",
  ];
  return [wire, ...layer.outputFiles.map((file) => file.text), ...globals, ""].join("\n");
}
