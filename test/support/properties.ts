import fc from "fast-check";

/**
 * fast-check, told by the environment how much to try. PROPERTY_RUNS=20 makes each property run 20 times,
 * with the same values each time: whether a mutant of the code survives must not depend on luck.
 */
const runs = Number(process.env["PROPERTY_RUNS"]);
if (runs > 0) fc.configureGlobal({ numRuns: runs, seed: 1 });

/** @returns how often a property runs that wants more or fewer runs than the usual 100 */
export function runsOr(usual: number): number {
  return runs > 0 ? Math.min(runs, usual) : usual;
}

export default fc;
