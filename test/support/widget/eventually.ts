import { expect } from "vitest";

/**
 * Waits until what `look` gives is as expected. The limit is far beyond what anything here takes: a
 * busy machine must not fail a test.
 */
export function eventually<T>(look: () => T) {
  return expect.poll(look, { timeout: 25_000, interval: 40 });
}
