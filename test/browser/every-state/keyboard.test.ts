import type { Frame } from "puppeteer-core";
import { expect, it } from "vitest";
import { eachBrowser } from "../../support/browser/each-browser";
import { inTurns } from "../../support/states/in-turns";
import { narrow, wear } from "../../support/states/look";
import { openState } from "../../support/states/open";
import { findState, screenStates } from "../../support/states/states";

eachBrowser((browser) => {
  it("reaches every control by Tab, in order, and shows each that has the focus", async () => {
    const found: string[] = [];
    let reached = 0;
    // One at a time: the keys go to the page in front.
    await inTurns(screenStates, 1, async (state) => {
      const scene = await openState(browser, state);
      await wear(scene, { theme: "day", dir: "ltr", width: narrow });
      const { page, frame } = scene.crm;
      await page.bringToFront();
      const controls = await markControls(frame);
      for (const control of controls) {
        await page.keyboard.press("Tab");
        const lines = await focusOn(frame, control);
        found.push(...lines.map((line) => `${state.name}: ${line}`));
        reached += 1;
      }
      await scene.crm.close();
    });
    console.log(`Keyboard: ${reached} controls in ${screenStates.length} states`);
    expect(found).toEqual([]);
    expect(reached).toBeGreaterThan(screenStates.length * 2);
  }, 240_000);

  it("would be found out: a focus that nobody sees, and a control that Tab passes by", async () => {
    const scene = await openState(browser, findState("both-shown"));
    const { page, frame } = scene.crm;
    await frame.evaluate(() => {
      const [first, second] = document.querySelectorAll<HTMLElement>('[role="switch"]');
      if (first) first.style.outlineWidth = "1px";
      if (second) second.tabIndex = -1;
    });
    const controls = await markControls(frame);
    await page.keyboard.press("Tab");
    expect(await focusOn(frame, controls[0] ?? "")).toEqual([expect.stringMatching(/^No ring/)]);
    await page.keyboard.press("Tab");
    expect(await focusOn(frame, controls[1] ?? "")).toEqual([
      expect.stringMatching(/^Not reached/),
    ]);
  });
});

/** Numbers what a person can work, in the order of the page, and puts the focus in front of it. */
function markControls(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>("a, button, input, select, summary");
    const controls = [...all].filter((one) => one.checkVisibility());
    // A focus that is there already stands on one of them: Tab begins before the first.
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

function focusOn(frame: Frame, control: string): Promise<string[]> {
  return frame.evaluate(async (wanted) => {
    const one = document.querySelector<HTMLElement>(`[data-control="${wanted}"]`);
    if (!one) return [`Gone: control ${wanted}`];
    const what = one.outerHTML.slice(0, 120);
    if (document.activeElement !== one) return [`Not reached by Tab: ${what}`];
    // Rings move in with no page, but a box that scrolls into view is a frame late.
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
