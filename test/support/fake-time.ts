import { afterEach, beforeEach, vi } from "vitest";

/** In each test of the file time stands still until it is told to pass. */
export function fakeTime(): void {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
}

export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
/** Lets everything happen that needs no time. */
export const settle = () => pass(0);

/** More than every limit: what was to come by itself has come. */
export const anHour = 3_600_000;
