/**
 * The model for as long as you like: `npm run test:model -- --runs 10000`.
 *   --runs N    sequences (about 35 steps each); what is drawn gets a smaller share
 *   --seed S    the same sequences once more
 *   --path P    only the one that failed, as the failure names it
 *   --only T    only the tests with these words in their name
 */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "1000" },
    seed: { type: "string", default: "" },
    path: { type: "string", default: "" },
    only: { type: "string", default: "" },
  },
});
for (const name of /** @type {const} */ (["runs", "seed"])) {
  if (values[name] && !Number.isInteger(Number(values[name]))) {
    throw new Error(`--${name} takes a whole number, not "${values[name]}"`);
  }
}

const report = "reports/model.json";
rmSync(report, { force: true });
const { status } = spawnSync(
  process.execPath,
  [
    "node_modules/vitest/vitest.mjs",
    ...[
      "run",
      "--project",
      "unit",
      "--project",
      "component",
      "test/unit/widget/model",
      "test/component/model",
    ],
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    ...(values.only ? ["-t", values.only.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")] : []),
  ],
  {
    stdio: "inherit",
    env: {
      ...process.env,
      MODEL_RUNS: values.runs,
      MODEL_SEED: values.seed,
      MODEL_PATH: values.path,
    },
  },
);

/** @type {{ testResults: { assertionResults: { title: string, status: string, meta: { model?: import("./report").ModelReport } }[] }[] }} */
const { testResults } = JSON.parse(readFileSync(report, "utf8"));
const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
let total = 0;
for (const { title, status: outcome, meta } of tests) {
  if (!meta.model) continue;
  const { sequences, steps, seed, seconds } = meta.model;
  total += steps;
  console.log(
    `${outcome}: ${title}: ${sequences} sequences, ${steps} steps, seed ${seed}, ${seconds} s`,
  );
}
console.log(`${total} model steps`);
if (total === 0) console.error("No test of the model ran.");
process.exitCode = total === 0 ? 1 : (status ?? 1);
