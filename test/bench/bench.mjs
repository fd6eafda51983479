// Runs the benchmark, whose parts are TypeScript and share modules with the tests. What can be typed:
// `npm run bench -- --help`, `npm run size -- --help`.

import { checkRequirements } from "../../src/build/cli/requirements.mjs";

await checkRequirements();
const { run } = await import("../../src/build/cli/run.mjs");

/** @param {readonly string[]} typed what test/bench/main.ts reads */
async function bench(typed) {
  const { runBench } = await import("./run-bench.mjs");
  process.exitCode = await runBench(typed);
}

const [first, ...more] = process.argv.slice(2);
if (first === "size") {
  await run(more, {
    type: "npm run size",
    says: "Prints the sizes of the widget, module by module; fails where a budget is missed.",
    run: () => bench(["size"]),
  });
} else {
  await run(process.argv.slice(2), {
    type: "npm run bench --",
    says: "Measures the widget beside its twins, and writes BENCHMARKS.md.",
    options: {
      project: {
        says: "the project's own times as well: minutes more, and npm ci in a fresh clone",
      },
      runs: { takes: "N", says: "visits of each page instead of 20, to try something" },
    },
    async run({ values: { project, runs } }) {
      const { numberOf } = await import("../../src/build/cli/arguments.mjs");
      const visits = numberOf(runs, "runs", { least: 1 });
      await bench([
        ...(project === undefined ? [] : ["--project"]),
        ...(visits === undefined ? [] : ["--runs", String(visits)]),
      ]);
    },
  });
}
