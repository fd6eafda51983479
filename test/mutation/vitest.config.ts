import { defineConfig } from "vitest/config";

/**
 * The tests that are fast enough to run for each mutant: those of the mutated rooms and of the view that
 * draws them, and the faults of cures, which are tested nowhere else. The other faults and the random model
 * are left out: they take too long, and what only the model notices needs a test that says what broke.
 */
export default defineConfig({
  define: { __VERSION__: JSON.stringify("0.0.0"), __BUILD__: JSON.stringify("test") },
  test: {
    // One thread per mutant instead of one per file, which is five times as fast. Each mutant gets a new
    // thread, so that mutants in top-level code take effect.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [
            "test/unit/{widget,guard}/**/*.test.ts",
            "test/unit/faults/{cures,cures-meanwhile}.test.ts",
            "test/contract/clients.test.ts",
          ],
          exclude: ["test/unit/widget/model*.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "component",
          include: ["test/component/**/*.test.ts"],
          exclude: ["test/component/{simulator/**,axe.test.ts}"],
          environment: "happy-dom",
        },
      },
    ],
  },
});
