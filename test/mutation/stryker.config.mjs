/** Percent of the mutants that the tests have to notice, in each room. */
export const threshold = 95;
export const reportFile = "reports/mutation/mutation.json";

/**
 * Mutation testing: which breaks of the code do the tests notice? `npm run mutation`.
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  mutate: ["src/widget/{zoho,preferences,guard,problems,wiring}/**/*.ts"],
  // Its paths would be rewritten by means of TypeScript's API, which TypeScript 7 does not have.
  tsconfigFile: "none",
  testRunner: "vitest",
  // "related" would make Vitest find out anew for each mutant what perTest coverage knows already.
  vitest: { configFile: "test/mutation/vitest.config.ts", related: false },
  coverageAnalysis: "perTest",
  concurrency: 2,
  // An endless loop is stopped by its hit count. What waits for this limit hangs, and is not merely slow.
  timeoutMS: 20_000,
  thresholds: { high: 98, low: threshold, break: threshold },
  reporters: ["clear-text", "progress-append-only", "html", "json"],
  clearTextReporter: { allowEmojis: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: "reports/mutation/index.html" },
  jsonReporter: { fileName: reportFile },
  tempDirName: "reports/mutation-sandbox",
  ignorePatterns: ["app/chunks", "dist", "docs", "marketplace", "test/bench", "test/pictures"],
};
