import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));

export default defineConfig({
  define: { __VERSION__: JSON.stringify(version), __BUILD__: JSON.stringify("test") },
  test: {
    // .ci/run reads how many tests passed from the JSON.
    reporters: [
      "default",
      ...(process.env["CI"] ? ["json"] : []),
      // Which fault gave which screen.
      "./test/faults/report.ts",
      // What the second browser was not asked, or that there was none.
      "./test/support/browser/report.ts",
    ],
    outputFile: { json: "reports/vitest.json" },
    projects: [
      { extends: true, test: { name: "unit", include: ["test/unit/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "component",
          include: ["test/component/**/*.test.ts"],
          environment: "happy-dom",
        },
      },
      { extends: true, test: { name: "contract", include: ["test/contract/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "package",
          include: ["test/package/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: "test/support/browser/global-setup.ts",
          // A browser starts several processes, and the tests measure seconds: one file at a time,
          // after all others.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
