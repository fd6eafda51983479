import type { Page } from "puppeteer-core";
import type { Framed } from "../page/framed";
import { eventually } from "./eventually";

declare global {
  interface Window {
    /** Lets so many milliseconds pass at once; see `skip`. */
    skipTime?: (ms: number) => Promise<void>;
  }
}

/**
 * Clocks that run as they do, and can be put forward together: timers that would have fired meanwhile do so,
 * in their order, and what they start in turn. To be given as `prepare`.
 */
export async function skippingClock(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const realNow = Date.now.bind(Date);
    const realRunning = performance.now.bind(performance);
    const realSet = window.setTimeout.bind(window);
    const realClear = window.clearTimeout.bind(window);
    const timers = new Map<number, { due: number; act: () => void }>();
    let skipped = 0;
    Date.now = () => realNow() + skipped;
    performance.now = () => realRunning() + skipped;
    const set = (act: () => void, ms = 0) => {
      const timer = realSet(() => {
        timers.delete(timer);
        act();
      }, ms);
      timers.set(timer, { due: Date.now() + ms, act });
      return timer;
    };
    const clear = (timer: number) => {
      timers.delete(timer);
      realClear(timer);
    };
    Object.assign(window, { setTimeout: set, clearTimeout: clear });

    window.skipTime = async (ms) => {
      const end = Date.now() + ms;
      for (;;) {
        const [next] = [...timers].sort(([, a], [, b]) => a.due - b.due);
        if (!next || next[1].due > end) break;
        const [timer, { due, act }] = next;
        skipped += Math.max(0, due - Date.now());
        clear(timer);
        act();
        // What it started may go out and set timers of its own.
        await new Promise((done) => realSet(done, 1));
      }
      skipped += Math.max(0, end - Date.now());
    };
  });
}

/** Puts the clock of the widget's frame forward; needs `skippingClock`. */
export async function skip({ frame }: Framed, ms: number): Promise<void> {
  await frame.evaluate((time) => {
    if (!window.skipTime) throw new Error("The clock of this frame cannot be put forward");
    return window.skipTime(time);
  }, ms);
}

/**
 * As `eventually`, where the widget waits for a limit of its own: its clock is put forward a little after each
 * look in vain. Needs `skippingClock`. An answer that is on its way takes hardly any time of that clock, so no busy
 * machine brings the widget to a limit that the test does not mean.
 */
export function inTime<T>(framed: Framed, look: () => T | Promise<T>) {
  let looks = 0;
  return eventually(async () => {
    if (looks++ > 0) await skip(framed, 500);
    return look();
  });
}
