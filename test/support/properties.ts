import fc from "fast-check";

/**
 * fast-check, configured by the environment. PROPERTY_RUNS=20 makes each property run 20 times with the
 * same values each time, because whether a mutant of the code survives must not depend on chance.
 */
const runs = Number(process.env["PROPERTY_RUNS"]);
if (runs > 0) fc.configureGlobal({ numRuns: runs, seed: 1 });

/** @returns how often to run a property that needs more or fewer runs than the default of 100 */
export function runsOr(usual: number): number {
  return runs > 0 ? Math.min(runs, usual) : usual;
}

export default fc;
