// Runs the benchmark, whose parts are TypeScript and share modules with the tests. Usage: `npm run bench
// -- --help`, `npm run size -- --help`.
//
// npm run bench -- --before 8be6f4e  with an earlier build of the widget beside it npm run bench --
// profile           where the time goes, module by module
//
// Exits with 0 if all goals are met, 1 if one is missed, and 2 if something failed or hung.

import { checkRequirements } from "../../src/build/cli/requirements.mjs";

await checkRequirements();
const { run } = await import("../../src/build/cli/run.mjs");

/** @param {readonly string[]} typed what test/bench/main.ts reads */
async function bench(typed) {
  const { runBench } = await import("./run-bench.mjs");
  process.exitCode = await runBench(typed);
}

const [first, ...more] = process.argv.slice(2);
const before = {
  takes: "STATE",
  says: "an earlier build as well: a git revision, a folder of the project, or of built files",
};
if (first === "size") {
  await run(more, {
    type: "npm run size",
    says: "Prints the sizes of the widget, module by module; fails where a budget is missed.",
    options: { before },
    run: () => bench(process.argv.slice(2)),
  });
} else {
  await run(process.argv.slice(2), {
    type: "npm run bench --",
    says: "Measures the widget beside its twins, and writes BENCHMARKS.md; one part goes to the console.",
    rest: "[size | speed | memory | scale | profile]",
    options: {
      before,
      project: {
        says: "the project's own times as well: minutes more, and npm ci in a fresh clone",
      },
      runs: { takes: "N", says: "visits of each page instead of 20, to try something" },
    },
    run: () => bench(process.argv.slice(2)),
  });
}
