// Builds the widget into app/, serves it to a local or a real Zoho CRM, and packs it with Zoho's toolkit.
//
//   node build.mjs build
//   node build.mjs start [--sdk live] [--port 5100]
//   node build.mjs sideload [--port 5000] [--cert FILE --key FILE]
//   node build.mjs pack
//   node build.mjs test      (as npm test)
//   node build.mjs check     (as npm run check)

import { parseArgs } from "node:util";
import { check, quick } from "./src/build/check.mjs";
import { pack } from "./src/build/package/pack.mjs";
import { sideload } from "./src/build/sideload/sideload.mjs";
import { start } from "./src/build/start.mjs";
import { buildWidget } from "./src/build/widget.mjs";

const usage = `Usage: node build.mjs build
       node build.mjs start [--sdk live] [--port N]
       node build.mjs sideload [--port N] [--cert FILE --key FILE]
       node build.mjs pack
       node build.mjs test
       node build.mjs check`;

async function main() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      sdk: { type: "string" },
      port: { type: "string" },
      cert: { type: "string" },
      key: { type: "string" },
    },
  });
  const { sdk, cert, key } = values;
  if (sdk !== undefined && sdk !== "live") throw new Error("--sdk takes: live");
  switch (positionals.join(" ")) {
    case "build":
      return buildWidget();
    case "start":
      return start({ port: portOf(values.port ?? "5100"), sdk: sdk ?? "simulator" });
    case "sideload":
      return sideload({ port: portOf(values.port ?? "5000"), cert, key });
    case "pack":
      return pack();
    case "test":
      return quick();
    case "check":
      return check();
    default:
      throw new Error(usage);
  }
}

/** @param {string} text */
function portOf(text) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error("--port takes a number");
  return port;
}

main().catch((error) => {
  // esbuild has already printed its own errors with the place in the source.
  if (!Array.isArray(error?.errors)) console.error(`\n${error?.message ?? error}`);
  process.exit(1);
});
