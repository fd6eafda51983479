import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";

/**
 * Runs the model's tests, prints a summary, and sets the exit code.
 * @param {Readonly<Record<"runs" | "seed" | "path" | "only", string>>} values as typed
 */
export function runModel(values) {
  const report = "reports/model.json";
  rmSync(report, { force: true });
  const { status } = spawnSync(
    process.execPath,
    [
      "node_modules/vitest/vitest.mjs",
      ...["run", "--project", "unit", "test/unit/widget/model"],
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
}
