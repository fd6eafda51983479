import { expect } from "vitest";

/**
 * Waits until the result of `look` is as expected. The limit is far longer than anything here takes,
 * because a busy machine must not fail a test.
 */
export function eventually<T>(look: () => T) {
  return expect.poll(look, { timeout: 25_000, interval: 40 });
}
