import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { power, type Summary, summary } from "../report/stats";

/** Milliseconds for one size, over all runs. */
export interface Timed extends Summary {
  readonly size: number;
}

export const runs = 25;

/** Times the sizes in turns, so that a busy moment of the machine affects all of them. */
export async function inTurns(
  sizes: readonly number[],
  prepare: (size: number) => () => unknown,
): Promise<Timed[]> {
  const prepared = sizes.map((size) => ({ size, run: prepare(size), taken: [] as number[] }));
  // The first rounds warm up the compiler.
  for (let round = -3; round < runs; round++) {
    for (const { run, taken } of prepared) {
      const began = performance.now();
      await run();
      if (round >= 0) taken.push(performance.now() - began);
    }
  }
  return prepared.map(({ size, taken }) => ({ size, ...summary(taken) }));
}

/**
 * n in "it grows with the n-th power of the size", from the second size to the largest: the smallest
 * takes hardly longer than the clock and the call.
 */
export function growth(times: readonly Timed[]): number {
  const [small, large] = [times[1], times.at(-1)];
  if (!small || !large) throw new Error("Nothing was measured");
  return power([small.size, small.median], [large.size, large.median]);
}

export function timeOf(act: () => unknown): number {
  const began = performance.now();
  act();
  return performance.now() - began;
}

/** Bytes that were allocated, and those that the result still holds. */
export function memoryOf(act: () => unknown): { made: number; kept: number } {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  collect();
  const before = process.memoryUsage().heapUsed;
  const held = [act()];
  const made = process.memoryUsage().heapUsed - before;
  collect();
  const kept = process.memoryUsage().heapUsed - before;
  // It must not be collected before this point.
  return { made: Math.max(made, 0), kept: held.length > 0 ? Math.max(kept, 0) : 0 };
}
