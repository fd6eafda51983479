import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Measurable } from "./report/report";
import type { Steps } from "./steps";

const root = join(import.meta.dirname, "../..");
const seconds = 60;

/** Makes the test that counts requests write its table into docs/requests.md. */
export function countRequests(steps: Steps): Measurable {
  steps.next("the test that counts", seconds + 10);
  const { status, stdout, error } = spawnSync(
    process.execPath,
    [
      join(root, "node_modules/vitest/vitest.mjs"),
      ...["run", "--project", "unit", "test/unit/requests.test.ts"],
    ],
    {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, COUNTED_REQUESTS: "write" },
      timeout: seconds * 1_000,
    },
  );
  if (status === 0) {
    const text =
      "Counted for each action, with the reason for each number: see [docs/requests.md](docs/requests.md).";
    return { title: "Requests", text, failed: [] };
  }
  return {
    title: "Requests",
    text: "Could not be counted.",
    failed: [`Requests: ${error ?? stdout}`],
  };
}
