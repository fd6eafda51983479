import { numberOf, UsageError } from "./arguments.mjs";

// Each command imports what it needs only when it runs, because `--help` needs nothing.

const port = { takes: "N", says: "the port; the next free one where it is taken, any with 0" };
/** @param {string | undefined} text */
const portOf = (text) => numberOf(text, "port", { least: 0, most: 65535 });

/** What build.mjs can do, by name. */
export const commands = /** @satisfies {Record<string, import("./run.mjs").RunCommand>} */ ({
  build: {
    type: "npm run build",
    says: "Builds the widget into app/.",
    run: async () => (await import("../widget.mjs")).buildWidget(),
  },
  start: {
    type: "npm start --",
    says: "Serves the widget inside a local Zoho CRM, and builds it after each change.",
    options: {
      port: { ...port, says: `${port.says} (5100)` },
      sdk: { takes: "live", says: "loads Zoho's own SDK instead of the simulator's" },
    },
    async run({ values: { port: wanted, sdk } }) {
      if (sdk !== undefined && sdk !== "live") throw new UsageError("--sdk takes: live");
      const { start } = await import("../start.mjs");
      await start({ port: portOf(wanted) ?? 5100, sdk: sdk ?? "simulator" });
    },
  },
  sideload: {
    type: "npm run sideload --",
    says: "Serves the widget to a real Zoho CRM, and builds it after each change.",
    options: {
      port: { ...port, says: `${port.says} (5000)` },
      cert: { takes: "FILE", says: "a certificate for 127.0.0.1, PEM; ZET's own without it" },
      key: { takes: "FILE", says: "its key, PEM" },
    },
    async run({ values: { port: wanted, cert, key } }) {
      const { sideload } = await import("../sideload/sideload.mjs");
      await sideload({ port: portOf(wanted) ?? 5000, cert, key });
    },
  },
  pack: {
    type: "npm run pack",
    says: "Builds the widget, packs it with Zoho's toolkit, and checks the zip.",
    options: { checked: { says: "checks types and style first, as npm run pack does" } },
    async run({ values: { checked } }) {
      if (checked !== undefined) await (await import("../check.mjs")).checkSource();
      await (await import("../package/pack.mjs")).pack();
    },
  },
  types: {
    type: "npm run types",
    says: "Checks all types, those inside html templates included.",
    async run() {
      const { checkTypes } = await import("../types/check-types.mjs");
      const wrong = checkTypes();
      for (const line of wrong) console.log(line);
      if (wrong.length > 0) process.exitCode = 1;
    },
  },
  test: {
    type: "npm test",
    says: "The quick tier: types, lint, build, the tests without a browser, and the main job in one.",
    run: async () => (await import("../check.mjs")).quick(),
  },
  check: {
    type: "npm run check",
    says: "Runs all that CI runs, and sees that it leaves the work tree as it was.",
    run: async () => (await import("../check.mjs")).check(),
  },
});

/** Printed if no command is named. */
export function overview() {
  const all = Object.entries(commands);
  const width = Math.max(...all.map(([name]) => name.length));
  const lines = all.map(([name, { says }]) => `  ${name.padEnd(width)}  ${says}`);
  return ["Usage: node build.mjs COMMAND [options]", "", ...lines, "", "COMMAND --help says more."];
}
