// Builds the Marketplace kit: `npm run site -- --help`.

import { checkRequirements } from "./cli/requirements.mjs";

await checkRequirements();
const { run } = await import("./cli/run.mjs");
await run(process.argv.slice(2), {
  type: "npm run site --",
  says: "Makes the Marketplace kit: its images, the made tables, and the pages in dist/site/.",
  rest: "[screenshots]",
  async run({ rest: [what, ...more] }) {
    const { UsageError } = await import("./cli/arguments.mjs");
    if (more.length > 0 || (what !== undefined && what !== "screenshots")) {
      throw new UsageError("The only other word is screenshots: those of the built widget.");
    }
    const { runSource } = await import("./run-source.mjs");
    if (what) await runSource("test/support/marketplace/take-screenshots.ts", "takeScreenshots");
    else await runSource("src/site/main.ts", "makeSite");
  },
});
