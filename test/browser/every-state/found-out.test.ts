import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { eachBrowser } from "../../support/browser/each-browser";
import { misfits } from "../../support/states/fit";
import { focusOn, markControls } from "../../support/states/keyboard";
import { applyLook } from "../../support/states/look";
import { moving } from "../../support/states/media-preferences";
import { openState } from "../../support/states/open";
import { letters, pseudo, pseudoDictionary } from "../../support/states/pseudo";
import { findState, stateFiles } from "../../support/states/states";
import { gapsIn, tree } from "../../support/states/tree";
import { dictionaryOf } from "../../support/states/words";
import { violationsIn } from "../../support/widget/axe";

// The checks of every state must notice each of these errors.

it.each(Object.keys(stateFiles))("the states of %s are checked", (name) => {
  expect(existsSync(join(import.meta.dirname, `${name}.test.ts`))).toBe(true);
});

it("the pseudo-language is 40 % longer, and keeps its placeholders", () => {
  const english = Object.values(dictionaryOf("en"));
  const longer = Object.values(pseudoDictionary());
  for (const [index, text] of english.entries()) {
    const other = longer[index] ?? "";
    expect(letters(other)).toBeGreaterThanOrEqual(Math.floor(letters(text) * 1.4));
    expect(other.match(/\{\w+\}/g)).toEqual(text.match(/\{\w+\}/g));
  }
  expect(pseudo("Hide {field}")).toBe("Hïdë {field} lo");
});

eachBrowser((browser) => {
  it("finds a violation of the look by axe, and what does not fit", async () => {
    const scene = await openState(browser, findState("asking-found"));
    const { frame } = scene.crm;
    await applyLook(scene, { theme: "night", dir: "rtl", width: 320 });
    expect(await violationsIn(frame)).toEqual([]);
    expect(await misfits(frame)).toEqual([]);
    await frame.evaluate(() => {
      const [heading, button] = document.querySelectorAll<HTMLElement>("h1, .actions button");
      // Enough contrast in day mode only.
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

  it("finds an invisible focus, and a control that Tab skips", async () => {
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

  it("finds a motion that ignores reduced motion", async () => {
    const scene = await openState(browser, findState("hiding"));
    expect(await moving(scene)).toBeGreaterThan(0);
  });

  it("finds a control without a name, and a live region that is missing", async () => {
    const scene = await openState(browser, findState("locked-details-open"));
    await scene.crm.frame.evaluate(() => {
      for (const one of document.querySelectorAll("summary")) one.textContent = "";
      document.querySelector('[role="alert"]')?.setAttribute("aria-live", "off");
    });
    expect(gapsIn(await tree(scene))).toEqual(
      expect.arrayContaining([
        "A DisclosureTriangle has no name",
        // For "off", Chromium omits the property.
        expect.stringMatching(/^An alert is (off|undefined)$/),
      ]),
    );
  });
});
