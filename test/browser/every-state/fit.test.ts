import type { CDPSession } from "puppeteer-core";
import { expect, inject, it } from "vitest";
import { eachBrowser } from "../../support/browser/each-browser";
import { frameSession } from "../../support/browser/frame-session";
import { forcedAndStill } from "../../support/browser/launch";
import { misfits } from "../../support/states/fit";
import { inTurns, pagesAtOnce } from "../../support/states/in-turns";
import { narrow, wear } from "../../support/states/look";
import { openState } from "../../support/states/open";
import { letters, pseudo, pseudoDictionary, pseudoSpeech } from "../../support/states/pseudo";
import type { Scene } from "../../support/states/scene";
import { screenStates } from "../../support/states/states";
import { dictionaryOf } from "../../support/states/words";

/** WCAG 1.4.12: whoever sets this for text must lose nothing. */
const spacing =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }";

eachBrowser((browser) => {
  it("has room for words that are 40 % longer at 320 px, and at 200 % zoom", async () => {
    const speech = pseudoSpeech(inject("packedApp"));
    const found: string[] = [];
    let checked = 0;
    try {
      // Outside of CRM nothing tells another language than English.
      const states = screenStates.filter(({ alone }) => !alone);
      await inTurns(states, pagesAtOnce(browser), async (state) => {
        const scene = await openState(browser, state, speech);
        const check = async (how: string) => {
          const lines = await misfits(scene.crm.frame);
          found.push(...lines.map((line) => `${state.name} (${how}): ${line}`));
          checked += 1;
        };
        for (const dir of ["ltr", "rtl"] as const) {
          await wear(scene, { theme: "day", dir, width: narrow });
          await check(dir);
        }
        await zoom(scene);
        await check("200 %");
        await scene.crm.close();
      });
      console.log(`Pseudo-language: ${checked} looks at ${states.length} states`);
      expect(checked).toBe(states.length * 3);
      expect(found).toEqual([]);
    } finally {
      speech.remove();
    }
  }, 400_000);

  it("is 40 % longer, and keeps its placeholders", () => {
    const english = Object.values(dictionaryOf("en"));
    const longer = Object.values(pseudoDictionary());
    for (const [index, text] of english.entries()) {
      const other = longer[index] ?? "";
      expect(letters(other)).toBeGreaterThanOrEqual(Math.floor(letters(text) * 1.4));
      expect(other.match(/\{\w+\}/g)).toEqual(text.match(/\{\w+\}/g));
    }
    expect(pseudo("Hide {field}")).toBe("Hïdë {field} lo");
  });
});

eachBrowser((browser) => {
  it("keeps text spacing, edges in forced colours, and stillness where it is asked for", async () => {
    const found: string[] = [];
    let turning = 0;
    await inTurns(screenStates, pagesAtOnce(browser), async (state) => {
      const scene = await openState(browser, state);
      const { page, frame } = scene.crm;
      const add = (how: string, lines: readonly string[]) =>
        found.push(...lines.map((line) => `${state.name} (${how}): ${line}`));
      await wear(scene, { theme: "day", dir: "ltr", width: narrow });
      const session = browser.kind === "chromium" && (await frameSession(page, frame));
      if (session) {
        turning += await moving(scene);
        await media(session, "prefers-reduced-motion", "reduce");
      }
      add("reduced motion", await restless(scene));
      // One at a time: it takes the other wish back.
      if (session) await media(session, "forced-colors", "active");
      add("forced colours", await edgeless(scene));
      await frame.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets.push(sheet);
      }, spacing);
      add("text spacing", await misfits(frame));
      await scene.crm.close();
    });
    expect(found).toEqual([]);
    // Or the look at stillness would be worth nothing. Firefox starts with these wishes and keeps them.
    if (browser.kind === "chromium") expect(turning).toBeGreaterThan(0);
  }, 400_000);
}, forcedAndStill);

/** As the browser's zoom does it: as many pixels as at 320 px, each twice as big. */
async function zoom({ crm: { kind, page, frame } }: Scene): Promise<void> {
  if (kind === "chromium") {
    await page.evaluate(() => window.simulator.applyLook({ zoom: 200, width: 320 }));
  } else {
    // In Firefox the zoom of an element is not its frame's.
    await page.setViewport({ width: 1000, height: 800, deviceScaleFactor: 2 });
  }
  await frame.waitForFunction(() => innerWidth === 320 && devicePixelRatio === 2);
}

async function media(session: CDPSession, name: string, value: string): Promise<void> {
  await session.send("Emulation.setEmulatedMedia", { features: [{ name, value }] });
}

/** How many things on the page turn or move for as long as they are there. */
function moving({ crm: { frame } }: Scene): Promise<number> {
  return frame.evaluate(
    () => document.getAnimations().filter((each) => each.playState === "running").length,
  );
}

/** What moves although it is asked not to. */
async function restless(scene: Scene): Promise<string[]> {
  const asked = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (!(await scene.crm.frame.evaluate(asked))) return ["Stillness is not asked for"];
  const still = await moving(scene);
  return still > 0 ? [`${still} things move`] : [];
}

/** What can be worked but has neither an edge nor an underline where the system chooses the colours. */
function edgeless({ crm: { frame } }: Scene): Promise<string[]> {
  return frame.evaluate(() => {
    if (!matchMedia("(forced-colors: active)").matches) return ["The colours are not forced"];
    const found: string[] = [];
    for (const one of document.querySelectorAll<HTMLElement>("button, select, input, a, .switch")) {
      const { borderBlockStartWidth, borderBlockStartStyle, textDecorationLine } =
        getComputedStyle(one);
      const edge = borderBlockStartStyle !== "none" && borderBlockStartWidth !== "0px";
      if (!edge && textDecorationLine === "none")
        found.push(`No edge: ${one.outerHTML.slice(0, 120)}`);
    }
    const thumbs = [...document.querySelectorAll('[role="switch"]')].map((one) => {
      const thumb = one.firstElementChild;
      return thumb
        ? [getComputedStyle(thumb).backgroundColor, getComputedStyle(thumb).borderColor]
        : [];
    });
    for (const [index, one] of [...document.querySelectorAll('[role="switch"]')].entries()) {
      const ground = getComputedStyle(one).backgroundColor;
      if (thumbs[index]?.every((colour) => colour === ground))
        found.push("A thumb cannot be told from its switch");
    }
    return found;
  });
}
