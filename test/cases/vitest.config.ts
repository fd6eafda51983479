import { readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

const root = join(import.meta.dirname, "../..");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

// A separate configuration, because cases that users reported run on demand, not with every test run.
export default defineConfig({
  root,
  define: { __VERSION__: JSON.stringify(version) },
  test: {
    include: ["test/cases/**/*.test.ts"],
    globalSetup: "test/cases/global-setup.ts",
    reporters: ["default", "./test/cases/support/report.ts"],
    // Shows the full names of members.
    chaiConfig: { truncateThreshold: 200 },
    // One file at a time, because a browser starts several processes.
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
});
