import type { Page } from "puppeteer-core";
import type { Framed } from "../page/framed";
import { eventually } from "./eventually";

declare global {
  interface Window {
    /** Advances the clock by so many milliseconds at once; see `skip`. */
    skipTime?: (ms: number) => Promise<void>;
  }
}

/**
 * Clocks that run normally, but can be advanced together. Timers that would have fired meanwhile do so in
 * order, as do the timers that they start. For `prepare`.
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
        // A request that it started may be sent and set its own timers.
        await new Promise((done) => realSet(done, 1));
      }
      skipped += Math.max(0, end - Date.now());
    };
  });
}

/** Advances the clock of the widget's frame; needs `skippingClock`. */
export async function skip({ frame }: Framed, ms: number): Promise<void> {
  await frame.evaluate((time) => {
    if (!window.skipTime) throw new Error("The clock of this frame cannot be put forward");
    return window.skipTime(time);
  }, ms);
}

/**
 * Like `eventually`, if the widget waits for one of its limits: advances its clock a little after each
 * failed look. Needs `skippingClock`. Answers on their way take hardly any time of that clock, so a busy
 * machine cannot bring the widget to a limit that the test does not intend.
 */
export function inTime<T>(framed: Framed, look: () => T | Promise<T>) {
  let looks = 0;
  return eventually(async () => {
    if (looks++ > 0) await skip(framed, 500);
    return look();
  });
}
