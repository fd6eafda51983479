import type { Page } from "puppeteer-core";

/**
 * Makes time pass faster in the CRM page and the widget, by default ten times, for tests that would wait
 * for the widget's limits of 15 s. Tests on the real clock check the limits themselves. For `prepare`.
 */
export async function fastClock(page: Page, times = 10): Promise<void> {
  await page.evaluateOnNewDocument((factor) => {
    const began = Date.now();
    const realNow = Date.now.bind(Date);
    Date.now = () => began + (realNow() - began) * factor;
    const realTimeout = window.setTimeout.bind(window);
    const fast = (act: () => void, ms = 0) => realTimeout(act, ms / factor);
    Object.assign(window, { setTimeout: fast });
  }, times);
}
