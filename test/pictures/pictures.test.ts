import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { inChromium } from "../support/browser/each-browser";
import { frameSession } from "../support/browser/frame-session";
import { launch } from "../support/browser/launch";
import { familyName, missingGlyphs } from "../support/fonts/fonts";
import { inTurns } from "../support/states/in-turns";
import { applyLook } from "../support/states/look";
import { openState, speech } from "../support/states/open";
import type { Scene } from "../support/states/scene";
import { makeSheets } from "./sheets";
import { fileOf, shots, states, themes, widths } from "./shots";

const folder = join(import.meta.dirname, "../../reports/screenshots");

inChromium((browser) => {
  it("pictures every state, in fonts that can draw all of it", async () => {
    expect(states, "states with these words in their name").not.toEqual([]);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const flaws: string[] = [];
    let taken = 0;
    await inTurns(shots, 3, async ({ state, language }) => {
      const scene = await openState(browser, state, speech(language));
      const { frame } = scene.crm;
      expect(await frame.evaluate(() => document.documentElement.lang), state.name).toBe(language);
      // High enough for all, because a resize would be one more thing to wait for.
      await scene.crm.page.setViewport({ width: 1000, height: 3600 });
      const dir = language === "ar" ? "rtl" : "ltr";
      for (const theme of themes) {
        for (const width of widths) {
          await applyLook(scene, { theme, dir, width });
          await shoot(scene, width, join(folder, fileOf(state.name, language, theme, width)));
          taken += 1;
        }
      }
      const drawn = [...missingGlyphs(await textOf(scene)), ...(await strangeFonts(scene))];
      flaws.push(...drawn.map((flaw) => `${state.name} (${language}): ${flaw}`));
      await scene.crm.close();
    });
    console.log(`${taken} pictures of ${shots.length} states and languages in reports/screenshots`);
    expect(flaws).toEqual([]);
    expect(taken).toBe(shots.length * themes.length * widths.length);
  });

  it("puts them on contact sheets", async () => {
    const [found] = inject("browsers");
    if (!found) throw new Error("There is no browser");
    const own = await launch(found);
    try {
      const sheets = await makeSheets(own, folder);
      console.log(`reports/screenshots/index.html, and ${sheets.length} sheets as PNG`);
      expect(sheets.length).toBeGreaterThan(0);
    } finally {
      await own.close();
    }
  });
});

/**
 * Takes a picture of the whole widget, however high it is. A frame in another process may be painted a
 * moment after its page, so the picture counts once two in a row are the same.
 */
async function shoot({ crm: { page, frame } }: Scene, width: number, path: string): Promise<void> {
  const height = await frame.evaluate(() => {
    // Endless animations would never give the same picture.
    for (const each of document.getAnimations()) {
      each.pause();
      each.currentTime = 500;
    }
    return Math.ceil(document.body.getBoundingClientRect().height);
  });
  await page.evaluate((px) => {
    const widget = document.querySelector("iframe");
    if (widget) widget.style.blockSize = `${px}px`;
  }, height);
  const clip = { x: 0, y: 0, width, height };
  let before: string | undefined;
  for (let tries = 0; tries < 20; tries++) {
    const now = await page.screenshot({ clip, encoding: "base64" });
    if (now === before) return writeFileSync(path, now, "base64");
    before = now;
  }
  throw new Error(`${path} looks different every time`);
}

/** All text on the page, including closed <details>, options and fields. */
function textOf({ crm: { frame } }: Scene): Promise<string> {
  return frame.evaluate(() => {
    const fields = [...document.querySelectorAll("input")].map(({ value }) => value);
    return [document.body.textContent, ...fields].join(" ");
  });
}

/** Fonts that the browser has used for the page, except ours. */
async function strangeFonts({ crm: { page, frame } }: Scene): Promise<string[]> {
  const session = await frameSession(page, frame);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  // For an element, CDP reports only the fonts of its own text.
  const { nodeIds } = await session.send("DOM.querySelectorAll", {
    nodeId: root.nodeId,
    selector: "body *",
  });
  const asked = nodeIds.map((nodeId) => session.send("CSS.getPlatformFontsForNode", { nodeId }));
  const names = (await Promise.all(asked)).flatMap(({ fonts }) =>
    fonts.map((font) => font.familyName),
  );
  if (names.length === 0) return ["no font at all"];
  return [...new Set(names)].filter((name) => !name.startsWith(familyName));
}
