import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { inRoot, root } from "./project.mjs";
import { untilStopped } from "./until-stopped.mjs";
import { watchWidget } from "./widget.mjs";

/**
 * Serves the widget inside a local Zoho CRM, rebuilds it after each change, and reloads its frame.
 * @param {{ port: number, sdk: "simulator" | "live" }} options
 */
export async function start({ port, sdk }) {
  /** @type {{ reloadFrames(): void } | undefined} */
  let running;
  const watcher = await watchWidget({ rebuilt: () => running?.reloadFrames() });
  const server = inRoot("node_modules/.cache/calls-preferences/simulator.mjs");
  await build({
    absWorkingDir: root,
    entryPoints: ["src/simulator/server.ts"],
    outfile: server,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "warning",
  });
  const { startSimulator } = await import(pathToFileURL(server).href);
  const simulator = await startSimulator({ root, appDirectory: inRoot("app"), port, sdk });
  running = simulator;
  const taken = Number(new URL(simulator.crmUrl).port);
  if (port && taken !== port) console.warn(`Port ${port} is taken. This is ${taken}.`);
  console.log(`Local Zoho CRM: ${simulator.crmUrl}`);
  untilStopped(() => Promise.all([simulator.close(), watcher.dispose()]));
}
