import { readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

const root = join(import.meta.dirname, "../..");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

// A separate configuration, because pictures are taken on demand, not with every test run.
export default defineConfig({
  root,
  define: { __VERSION__: JSON.stringify(version), __BUILD__: JSON.stringify("test") },
  test: {
    include: ["test/pictures/**/*.test.ts"],
    globalSetup: "test/pictures/global-setup.ts",
    testTimeout: 1_200_000,
    hookTimeout: 60_000,
  },
});
