import type { CrmTab } from "./frame";
import { type Visit, visitOnce } from "./run";
import { slowDown } from "./slowness";

/** How fast the CRM page answers, and how slow the processor is. */
export interface Condition {
  readonly latency: number;
  readonly slowness: number;
}

export const conditions: readonly Condition[] = [
  { latency: 0, slowness: 1 },
  { latency: 0, slowness: 4 },
  { latency: 100, slowness: 1 },
  { latency: 100, slowness: 4 },
];

export interface Measured extends Condition {
  readonly visits: ReadonlyMap<string, readonly Visit[]>;
}

/**
 * Visits the candidates in turns, each time in another order, so that a busy moment of the machine falls
 * on all of them. The first visit of each is left out: it warms the frame's process up.
 */
export async function measure(
  tab: CrmTab,
  names: readonly string[],
  condition: Condition,
  runs: number,
): Promise<Measured> {
  const { latency, slowness } = condition;
  await tab.page.evaluate((ms) => {
    window.simulator.latency = ms;
  }, latency);
  await slowDown(tab, slowness);
  const visits = new Map<string, Visit[]>(names.map((name) => [name, []]));
  // Longer than an answer takes: what follows it belongs to the visit.
  const quietMs = 80 + latency + 20 * slowness;
  for (let run = -1; run < runs; run++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(run + 1 + turn) % names.length];
      if (name === undefined) continue;
      const visit = await visitOnce(tab, name, quietMs);
      if (run >= 0) visits.get(name)?.push(visit);
    }
  }
  return { ...condition, visits };
}
