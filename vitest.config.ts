import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { configDefaults, defineConfig } from "vitest/config";
import { LongestFirst } from "./test/support/longest-first.mjs";

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));

const cores = availableParallelism();

/** What `npm test` asks a browser. */
const mainJob = ["test/browser/main-job.test.ts"];
/** They measure seconds or frames, so nothing else runs beside them; the first of them only waits. */
const timed = ["test/browser/limits.test.ts", "test/browser/every-state/shift.test.ts"];

/** What all projects with a browser have in common. */
const inBrowser = {
  globalSetup: "test/support/browser/global-setup.ts",
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  define: { __VERSION__: JSON.stringify(version), __BUILD__: JSON.stringify("test") },
  test: {
    // Vitest leaves one core to itself unless told otherwise: on two cores that is half of them.
    maxWorkers: cores,
    sequence: { sequencer: LongestFirst },
    // A worker loads what files share once, and not once for each: half of the time of the quick tests. A
    // file that leaves something behind is found out by the next one.
    isolate: false,
    // .ci/run reads how many tests passed from the JSON.
    reporters: [
      "default",
      ...(process.env["CI"] ? ["json"] : []),
      // Which fault gave which screen.
      "./test/faults/report.ts",
      // What the second browser was not asked, or that there was none.
      "./test/support/browser/report.ts",
      // That Zoho's files were not there.
      "./test/contract/report.ts",
    ],
    outputFile: { json: "reports/vitest.json" },
    // From fast to slow: `groupOrder` says which wait for which.
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
          name: "main-job",
          include: mainJob,
          sequence: { groupOrder: 1 },
          ...inBrowser,
        },
      },
      {
        extends: true,
        test: {
          name: "package",
          include: ["test/package/**/*.test.ts"],
          sequence: { groupOrder: 1 },
          globalSetup: "test/support/packed-once.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...mainJob, ...timed],
          sequence: { groupOrder: 2 },
          ...inBrowser,
        },
      },
      {
        extends: true,
        test: {
          name: "timed",
          include: timed,
          sequence: { groupOrder: 3 },
          ...inBrowser,
        },
      },
    ],
  },
});
