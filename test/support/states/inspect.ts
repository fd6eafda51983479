import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { eachBrowser, inFirefox } from "../browser/each-browser";
import { forcedAndStill } from "../browser/launch";
import { violationsIn } from "../widget/axe";
import { eventually } from "../widget/eventually";
import { text } from "../widget/screen";
import { misfits } from "./fit";
import { unreachable } from "./keyboard";
import { allLooks, applyLook, lookName, narrow } from "./look";
import { ignoredPreferences } from "./media-preferences";
import { english, openState } from "./open";
import { pseudoSpeech } from "./pseudo";
import type { Scene, ScreenState } from "./scene";
import { gapsIn, tree } from "./tree";

/**
 * Checks each of these states: axe and overflow in day and night mode, both directions, wide and narrow;
 * the accessibility tree; the keyboard; reduced motion, forced colours and text spacing. Then the person
 * chooses another language, with words that are 40 % longer, and finally zooms to 200 %.
 */
export function inspectStates(states: readonly ScreenState[]): void {
  eachBrowser((browser) => {
    let longer: ReturnType<typeof pseudoSpeech>;
    beforeAll(() => {
      longer = pseudoSpeech(inject("packedApp"));
    });
    afterAll(() => longer.remove());

    it.each(states)("$name", async (state) => {
      // The unchanged package, except for one language, which is not chosen yet.
      const scene = await openState(browser, state, { ...english, options: longer.options });
      const { looks, lines } = await inLooks(scene);
      expect(lines).toEqual([]);
      expect(looks).toBe(8);
      if (browser.kind === "chromium") expect(gapsIn(await tree(scene))).toEqual([]);
      expect(await unreachable(scene)).toEqual([]);
      // Firefox takes some of these preferences only at its start: see below.
      if (browser.kind === "chromium") expect(await ignoredPreferences(scene)).toEqual([]);
      // Outside CRM the language is always English.
      if (!state.alone) expect(await withoutRoom(await speakLonger(scene, state))).toEqual([]);
    });

    /** The same state in the longer words, reopened if it offers no choice of language. */
    async function speakLonger(scene: Scene, state: ScreenState): Promise<Scene> {
      const { frame } = scene.crm;
      const list = await frame.$("#language");
      if (!list) return openState(browser, state, longer);
      await list.select(longer.language);
      await eventually(() => text(scene.crm)).toContain(longer.words.say("page.title"));
      return scene;
    }
  });

  inFirefox((browser) => {
    it.each(states)("$name: stillness, forced colours and wider text", async (state) => {
      expect(await ignoredPreferences(await openState(browser, state))).toEqual([]);
    });
  }, forcedAndStill);
}

async function inLooks(scene: Scene) {
  const lines: string[] = [];
  let looks = 0;
  for (const look of allLooks) {
    await applyLook(scene, look);
    const { frame } = scene.crm;
    const all = [...(await violationsIn(frame)), ...(await misfits(frame))];
    lines.push(...all.map((line) => `${lookName(look)}: ${line}`));
    looks += 1;
  }
  return { looks, lines };
}

async function withoutRoom(scene: Scene): Promise<string[]> {
  const lines: string[] = [];
  const add = async (how: string) =>
    lines.push(...(await misfits(scene.crm.frame)).map((line) => `${how}: ${line}`));
  for (const dir of ["ltr", "rtl"] as const) {
    await applyLook(scene, { theme: "day", dir, width: narrow });
    await add(dir);
  }
  await zoom(scene);
  await add("200 %");
  return lines;
}

/** Zooms like the browser: as many CSS pixels as at 320 px, each twice as big. */
async function zoom({ crm: { kind, page, frame } }: Scene): Promise<void> {
  if (kind === "chromium") {
    // Not by the simulator's look, which allows for the border that `applyLook` removed.
    await page.evaluate(() => document.querySelector("iframe")?.style.setProperty("zoom", "200%"));
  } else {
    // In Firefox the zoom of an element does not apply to the page in its frame.
    await page.setViewport({ width: 1000, height: 800, deviceScaleFactor: 2 });
  }
  // Polled from outside, because a frame that draws nothing new need not run animation callbacks.
  await eventually(() => frame.evaluate(() => innerWidth === 320 && devicePixelRatio === 2)).toBe(
    true,
  );
}
