import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

/** The address that the widget loads the SDK from, and the only thing that the simulator replaces. */
export const sdkAddress = "https://live.zwidgets.com/js-sdk/1.5/ZohoEmbededAppSDK.min.js";

/** What differs between the ways in which the SDK may behave. */
export interface Switches {
  /** Registers as soon as the script runs, as 1.5 may do, instead of when `init()` is called. */
  readonly earlyRegister: boolean;
}

/** The protocol core in Zoho's extension toolkit, which is on the npm registry. */
const core =
  "node_modules/zoho-extension-toolkit/apptemplate/fsm/app/lib/js-sdk-fsmExtension.min.js";

/**
 * The text of one classic script: Zoho's core as it is, then our layer, which redefines `ZOHO`.
 * @param root the project's folder
 */
export async function sdkScript(
  root = process.cwd(),
  switches: Switches = { earlyRegister: false },
): Promise<string> {
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
  // Globals of the SDK stand here: `zrc`, once it is there, is a top-level const of this script.
  const globals = "ZOHO = simulatedSdk.ZOHO;";
  return [wire, ...layer.outputFiles.map((file) => file.text), globals, ""].join("\n");
}
