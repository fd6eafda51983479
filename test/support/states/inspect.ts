import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { eachBrowser, inFirefox } from "../browser/each-browser";
import { forcedAndStill } from "../browser/launch";
import { violationsIn } from "../widget/axe";
import { eventually } from "../widget/eventually";
import { text } from "../widget/screen";
import { misfits } from "./fit";
import { unreachable } from "./keyboard";
import { allLooks, lookName, narrow, wear } from "./look";
import { ignoredPreferences } from "./media-preferences";
import { english, openState } from "./open";
import { pseudoSpeech } from "./pseudo";
import type { Scene, ScreenState } from "./scene";
import { gapsIn, tree } from "./tree";

/**
 * Looks at each of these states: axe and what does not fit by day and night, both ways, wide and narrow; what
 * assistive technology is handed; the keyboard; stillness, colours of the system's choice, wider text. Then
 * the person chooses another language, whose words are 40 % longer, and at last zooms to 200 %.
 */
export function inspectStates(states: readonly ScreenState[]): void {
  eachBrowser((browser) => {
    let longer: ReturnType<typeof pseudoSpeech>;
    beforeAll(() => {
      longer = pseudoSpeech(inject("packedApp"));
    });
    afterAll(() => longer.remove());

    it.each(states)("$name", async (state) => {
      // The package as it is, but for one language, which nobody speaks yet.
      const scene = await openState(browser, state, { ...english, options: longer.options });
      const { looks, lines } = await inLooks(scene);
      expect(lines).toEqual([]);
      expect(looks).toBe(8);
      if (browser.kind === "chromium") expect(gapsIn(await tree(scene))).toEqual([]);
      expect(await unreachable(scene)).toEqual([]);
      // Firefox wants to be started with some of these preferences: see below.
      if (browser.kind === "chromium") expect(await ignoredPreferences(scene)).toEqual([]);
      // Outside of CRM nothing tells another language than English.
      if (!state.alone) expect(await withoutRoom(await speakLonger(scene, state))).toEqual([]);
    });

    /** The same state in the longer words, opened anew where it offers no choice of language. */
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
    await wear(scene, look);
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
    await wear(scene, { theme: "day", dir, width: narrow });
    await add(dir);
  }
  await zoom(scene);
  await add("200 %");
  return lines;
}

/** As the browser's zoom does it: as many pixels as at 320 px, each twice as big. */
async function zoom({ crm: { kind, page, frame } }: Scene): Promise<void> {
  if (kind === "chromium") {
    // Not by the simulator's look, which makes room for the border that `wear` took away.
    await page.evaluate(() => document.querySelector("iframe")?.style.setProperty("zoom", "200%"));
  } else {
    // In Firefox the zoom of an element is not its frame's.
    await page.setViewport({ width: 1000, height: 800, deviceScaleFactor: 2 });
  }
  // Asked from outside: a frame that draws nothing new need not run what waits for its next picture.
  await eventually(() => frame.evaluate(() => innerWidth === 320 && devicePixelRatio === 2)).toBe(
    true,
  );
}
