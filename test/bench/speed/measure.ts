import { type Condition, setCondition, unhindered } from "../browser/condition";
import type { CrmTab } from "../browser/frame";
import { type Visit, visitOnce } from "../browser/visit";
import { type Beside, besideLoad } from "../report/load";
import { summary } from "../report/stats";
import { type Metric, metrics } from "./metrics";

/** Visits of each candidate, by its name, under one condition. */
export interface Measured extends Beside<ReadonlyMap<string, readonly Visit[]>> {
  readonly condition: Condition;
}

/**
 * Visits the candidates in turns, each time in another order, so that a busy moment of the machine
 * affects all of them. The first visit of each is left out, because it warms up the frame's process.
 */
export async function measureSpeed(
  tab: CrmTab,
  names: readonly string[],
  condition: Condition,
  runs: number,
): Promise<Measured> {
  // Longer than an answer takes, because what follows it belongs to the visit.
  const quietMs = 80 + condition.latency + 20 * condition.slowness;
  const visitAll = async () => {
    await setCondition(tab, condition);
    const visits = new Map<string, Visit[]>(names.map((name) => [name, []]));
    for (let run = -1; run < runs; run++) {
      for (let turn = 0; turn < names.length; turn++) {
        const name = names[(run + 1 + turn) % names.length];
        if (name === undefined) continue;
        const visit = await visitOnce(tab, name, quietMs);
        if (run >= 0) visits.get(name)?.push(visit);
      }
    }
    // To slow a processor down Chromium keeps it busy, which would count as other work.
    await setCondition(tab, unhindered);
    return visits;
  };
  return { condition, ...(await besideLoad(visitAll)) };
}

/** @throws if this candidate was not visited */
export function visitsOf({ value }: Measured, name: string): readonly Visit[] {
  const visits = value.get(name);
  if (!visits) throw new Error(`${name} was not visited`);
  return visits;
}

/** Milliseconds. */
export function medianOf(measured: Measured, name: string, metric: Metric): number {
  return summary(visitsOf(measured, name).map(metrics[metric])).median;
}
