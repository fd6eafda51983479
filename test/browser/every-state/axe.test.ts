import { expect, it } from "vitest";
import { eachBrowser } from "../../support/browser/each-browser";
import { misfits } from "../../support/states/fit";
import { inTurns, pagesAtOnce } from "../../support/states/in-turns";
import { allLooks, lookName, wear } from "../../support/states/look";
import { openState } from "../../support/states/open";
import { findState, screenStates } from "../../support/states/states";
import { violationsIn } from "../../support/widget/axe";

eachBrowser((browser) => {
  it("has nothing against any state, by day and night, both ways, wide and narrow", async () => {
    const found: string[] = [];
    let checked = 0;
    await inTurns(screenStates, pagesAtOnce(browser), async (state) => {
      const scene = await openState(browser, state);
      for (const look of allLooks) {
        await wear(scene, look);
        const where = `${state.name} (${lookName(look)})`;
        const lines = [
          ...(await violationsIn(scene.crm.frame)),
          ...(await misfits(scene.crm.frame)),
        ];
        found.push(...lines.map((line) => `${where}: ${line}`));
        checked += 1;
      }
      await scene.crm.close();
    });
    console.log(
      `axe: ${checked} combinations of ${screenStates.length} states, ${allLooks.length} looks`,
    );
    expect(found).toEqual([]);
    expect(checked).toBe(screenStates.length * 8);
  }, 400_000);

  it("would be found out: axe sees the look, and what does not fit is seen", async () => {
    const scene = await openState(browser, findState("asking-found"));
    const { frame } = scene.crm;
    await wear(scene, { theme: "night", dir: "rtl", width: 320 });
    expect(await violationsIn(frame)).toEqual([]);
    expect(await misfits(frame)).toEqual([]);
    await frame.evaluate(() => {
      const [heading, button] = document.querySelectorAll<HTMLElement>("h1, .actions button");
      // Fine by day only.
      if (heading) heading.style.color = "#111";
      if (button)
        Object.assign(button.style, {
          inlineSize: "30px",
          overflow: "hidden",
          whiteSpace: "nowrap",
        });
      const word = document.createElement("p");
      word.textContent = "Unbreakable".repeat(9);
      word.style.overflowWrap = "normal";
      document.querySelector("main")?.append(word);
    });
    expect(await violationsIn(frame)).toEqual([expect.stringMatching(/^color-contrast: <h1/)]);
    expect(await misfits(frame)).toEqual([
      expect.stringMatching(/^The page is \d+ px too wide/),
      expect.stringMatching(/^Out of sight: Unbreakable/),
      expect.stringMatching(/^Cut off: <button/),
    ]);
  });
});
