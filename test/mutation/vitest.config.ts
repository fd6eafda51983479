import { defineConfig } from "vitest/config";

/**
 * The tests that are fast enough to run for each mutant: all unit tests of the mutated rooms. The random
 * model and the faults are left out, because a mutant that only they notice needs a test that says what
 * broke.
 */
export default defineConfig({
  define: { __VERSION__: JSON.stringify("0.0.0"), __BUILD__: JSON.stringify("test") },
  test: {
    include: ["test/unit/{widget,guard}/**/*.test.ts", "test/contract/clients.test.ts"],
    exclude: ["test/unit/widget/model*.test.ts"],
    // One thread per mutant instead of one per file, which is five times as fast. Each mutant gets a new
    // thread, so that mutants in top-level code take effect.
    isolate: false,
  },
});
