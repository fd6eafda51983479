import type { CrmTab } from "./frame";

/** Slows the frame's processor down so many times; 1 is full speed. */
export async function slowDown(tab: CrmTab, rate: number): Promise<void> {
  await tab.send("Emulation.setCPUThrottlingRate", { rate });
}

/** @throws where the browser does not slow the frame down: figures of that condition would be false */
export async function checkSlowness(tab: CrmTab): Promise<void> {
  const takes = async (rate: number) => {
    await slowDown(tab, rate);
    return Math.min(...[await work(tab), await work(tab), await work(tab)]);
  };
  // The first time is for the compiler.
  await takes(1);
  const times = (await takes(4)) / (await takes(1));
  if (times < 2.5) throw new Error(`The frame is slowed down ${times.toFixed(1)} times, not 4`);
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
