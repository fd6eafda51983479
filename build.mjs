// Builds the widget into app/, serves it inside a local Zoho CRM, and packs it with Zoho's toolkit.
//
//   node build.mjs build
//   node build.mjs start [--sdk live] [--port 5100]
//   node build.mjs pack

import { parseArgs } from "node:util";
import { pack } from "./src/build/pack.mjs";
import { start } from "./src/build/start.mjs";
import { buildWidget } from "./src/build/widget.mjs";

async function main() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { sdk: { type: "string" }, port: { type: "string", default: "5100" } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error("--port takes a number");
  if (values.sdk !== undefined && values.sdk !== "live") throw new Error("--sdk takes: live");
  switch (positionals.join(" ")) {
    case "build":
      return buildWidget();
    case "start":
      return start({ port, sdk: values.sdk ?? "simulator" });
    case "pack":
      return pack();
    default:
      throw new Error("Usage: node build.mjs build | start [--sdk live] [--port N] | pack");
  }
}

main().catch((error) => {
  // esbuild has already printed its own errors with the place in the source.
  if (!Array.isArray(error?.errors)) console.error(`\n${error?.message ?? error}`);
  process.exit(1);
});
