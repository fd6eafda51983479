/** Percentage of mutants that the tests must notice, in each room. */
export const threshold = 95;
export const reportFile = "reports/mutation/mutation.json";

/**
 * Mutation testing: which deliberate bugs do the tests notice? `npm run mutation`.
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  mutate: ["src/widget/{zoho,preferences,guard,problems,wiring}/**/*.ts"],
  // Stryker would rewrite its paths through TypeScript's API, which TypeScript 7 does not have.
  tsconfigFile: "none",
  testRunner: "vitest",
  // "related" would make Vitest determine for each mutant what perTest coverage knows already.
  vitest: { configFile: "test/mutation/vitest.config.ts", related: false },
  coverageAnalysis: "perTest",
  concurrency: 2,
  // Stryker stops endless loops by hit count. Only a test that hangs reaches this limit, not one that is
  // slow.
  timeoutMS: 20_000,
  thresholds: { high: 98, low: threshold, break: threshold },
  reporters: ["clear-text", "progress-append-only", "html", "json"],
  clearTextReporter: { allowEmojis: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: "reports/mutation/index.html" },
  jsonReporter: { fileName: reportFile },
  tempDirName: "reports/mutation-sandbox",
  ignorePatterns: ["app/chunks", "dist", "docs", "marketplace", "test/bench", "test/pictures"],
};
