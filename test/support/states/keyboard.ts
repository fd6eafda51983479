import type { Frame } from "puppeteer-core";
import { applyLook, narrow } from "./look";
import type { Scene } from "./scene";

/**
 * Goes through a page by Tab. @returns what was not reached, is out of order, or shows no focus, a line
 * each
 */
export async function unreachable(scene: Scene): Promise<string[]> {
  const { page, frame } = scene.crm;
  await applyLook(scene, { theme: "day", dir: "ltr", width: narrow });
  await page.bringToFront();
  const found: string[] = [];
  for (const control of await markControls(frame)) {
    await page.keyboard.press("Tab");
    found.push(...(await focusOn(frame, control)));
  }
  return found;
}

/** Numbers the controls in the order of the page, and puts the focus before the first. */
export function markControls(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>("a, button, input, select, summary");
    const controls = [...all].filter((one) => one.checkVisibility() && !one.closest("[inert]"));
    // The focus may already be on one of them, but Tab has to start before the first.
    const start = document.createElement("span");
    start.tabIndex = -1;
    document.body.prepend(start);
    start.focus();
    return controls.map((one, index) => {
      one.dataset["control"] = String(index);
      return String(index);
    });
  });
}

/** What is wrong with the focus, which should be on that control, a line each. */
export function focusOn(frame: Frame, control: string): Promise<string[]> {
  return frame.evaluate(async (wanted) => {
    const one = document.querySelector<HTMLElement>(`[data-control="${wanted}"]`);
    if (!one) return [`Gone: control ${wanted}`];
    const what = one.outerHTML.slice(0, 120);
    if (document.activeElement !== one) return [`Not reached by Tab: ${what}`];
    // Focus rings appear at once, but scrolling a box into view takes another frame.
    await new Promise(requestAnimationFrame);
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    const { left, right, width } = one.getBoundingClientRect();
    const found: string[] = [];
    if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2)
      found.push(`No ring: ${what}`);
    if (width === 0 || left < 0 || right > innerWidth + 0.5) found.push(`Out of sight: ${what}`);
    return found;
  }, control);
}
