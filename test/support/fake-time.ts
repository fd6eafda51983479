import { afterEach, beforeEach, vi } from "vitest";

/** Stops time in each test of the file, until the test advances it. */
export function fakeTime(): void {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
}

export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
/** Runs everything that needs no time. */
export const settle = () => pass(0);

/** Longer than every limit, so everything that was scheduled has happened. */
export const anHour = 3_600_000;
