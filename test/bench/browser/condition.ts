import type { CrmTab } from "./frame";

/** How fast the CRM page answers, and how slow the processor is. */
export interface Condition {
  /** Milliseconds that each answer takes. */
  readonly latency: number;
  /** Factor by which the frame's processor is slowed down; 1 is full speed. */
  readonly slowness: number;
}

export const conditions: readonly Condition[] = [
  { latency: 0, slowness: 1 },
  { latency: 0, slowness: 4 },
  { latency: 100, slowness: 1 },
  { latency: 100, slowness: 4 },
];

/** Immediate answers at full speed. */
export const unhindered: Condition = { latency: 0, slowness: 1 };

export const nameOf = ({ latency, slowness }: Condition) =>
  `answers after ${latency} ms, CPU ×${slowness}`;

export async function setCondition(tab: CrmTab, { latency, slowness }: Condition): Promise<void> {
  await tab.page.evaluate((ms) => {
    window.simulator.latency = ms;
  }, latency);
  await slowDown(tab, slowness);
}

/** @throws if the browser does not slow the frame down, because figures of that condition would be false */
export async function checkSlowness(tab: CrmTab): Promise<void> {
  const takes = async (rate: number) => {
    await slowDown(tab, rate);
    return Math.min(...[await work(tab), await work(tab), await work(tab)]);
  };
  // The first run warms up the compiler.
  await takes(1);
  const times = (await takes(4)) / (await takes(1));
  if (times < 2.5) throw new Error(`The frame is slowed down ${times.toFixed(1)} times, not 4`);
}

async function slowDown(tab: CrmTab, rate: number): Promise<void> {
  await tab.send("Emulation.setCPUThrottlingRate", { rate });
}

/** Milliseconds of a fixed piece of work in the frame. */
function work(tab: CrmTab): Promise<number> {
  return tab.inFrame(() => {
    const began = performance.now();
    let sum = 0;
    for (let i = 0; i < 2e7; i++) sum += i % 7;
    return sum > 0 ? performance.now() - began : 0;
  });
}
