import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createSteps } from "../../bench/steps";

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it("says which candidate hangs, at which step and in which part", () => {
  const hangs = vi.fn();
  const steps = createSteps(hangs);
  steps.part("speed");
  steps.visit("React twin", "until its document is there");
  vi.advanceTimersByTime(59_000);
  steps.next("until both switches are painted");
  vi.advanceTimersByTime(59_000);
  expect(hangs).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(hangs).toHaveBeenCalledExactlyOnceWith(
    "React twin, until both switches are painted (speed)",
  );
});

it("gives a step its own time limit, and ends when all is done", () => {
  const hangs = vi.fn();
  const steps = createSteps(hangs);
  steps.part("the project");
  steps.next("npm ci", 600);
  vi.advanceTimersByTime(599_000);
  steps.done();
  vi.advanceTimersByTime(600_000);
  expect(hangs).not.toHaveBeenCalled();
});
