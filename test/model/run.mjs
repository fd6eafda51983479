// Runs the model for as long as you like: `npm run test:model -- --help`.

import { checkRequirements } from "../../src/build/cli/requirements.mjs";

await checkRequirements();
const { run } = await import("../../src/build/cli/run.mjs");
const { numberOf } = await import("../../src/build/cli/arguments.mjs");
await run(process.argv.slice(2), {
  type: "npm run test:model --",
  says: "Plays random sequences against the widget, and sees that its rules hold.",
  options: {
    runs: { takes: "N", says: "sequences, about 35 steps each (1000)" },
    seed: { takes: "S", says: "the same sequences once more" },
    path: { takes: "P", says: "only the one that failed, as the failure names it" },
    only: { takes: "T", says: "only the tests with these words in their name" },
  },
  async run({ values: { runs, seed, path = "", only = "" } }) {
    const { runModel } = await import("./run-model.mjs");
    runModel({
      runs: String(numberOf(runs, "runs", { least: 1 }) ?? 1000),
      seed: String(numberOf(seed, "seed", { least: Number.MIN_SAFE_INTEGER }) ?? ""),
      path,
      only,
    });
  },
});
