import { readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

const root = join(import.meta.dirname, "../..");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

// A configuration of its own: what real users reported is played when it is wanted, not with every test.
export default defineConfig({
  root,
  define: { __VERSION__: JSON.stringify(version) },
  test: {
    include: ["test/cases/**/*.test.ts"],
    globalSetup: "test/cases/global-setup.ts",
    reporters: ["default", "./test/cases/support/report.ts"],
    // The names of members are read whole.
    chaiConfig: { truncateThreshold: 200 },
    // A browser starts several processes: one file at a time.
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
});
