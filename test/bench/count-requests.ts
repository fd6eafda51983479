import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Report } from "./size/report";

const root = join(import.meta.dirname, "../..");

/** Lets the test that counts requests write its table into README.md. */
export function countRequests(): Report {
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      join(root, "node_modules/vitest/vitest.mjs"),
      ...["run", "--project", "browser", "test/browser/requests.test.ts"],
    ],
    { cwd: root, encoding: "utf8", env: { ...process.env, COUNTED_REQUESTS: "write" } },
  );
  if (status !== 0) return { text: "Could not be counted.", missed: [`Requests: ${stdout}`] };
  return {
    text: "Counted for each action, with the reason for each number: see [README](README.md#what-it-asks-of-crm).",
    missed: [],
  };
}
