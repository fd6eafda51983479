import { expect, inject, it } from "vitest";
import { plainName } from "../../src/build/build-id.mjs";
import { type BrowserUnderTest, eachBrowser } from "../support/browser/each-browser";
import { forcedAndStill } from "../support/browser/launch";
import type { WidgetInCrm } from "../support/page/crm";
import { folder } from "../support/page/folder";
import type { Answer } from "../support/page/routes";
import { eventually } from "../support/widget/eventually";
import { painted, switches } from "../support/widget/screen";
import { from, to } from "../support/widget/words";

// The page itself says that a part of it did not load, because no script of ours can.

const origin = "https://widget.example-cdn.com";
const words = "A part of this page did not load. Reload this CRM page.";

declare global {
  interface Window {
    /** When something moved in the frame. */
    moved?: number[];
  }
}

const html: Answer = { type: "text/html", body: "<!doctype html><title>Sign in</title>" };
const broken: readonly (readonly [what: string, file: string, answer: Answer])[] = [
  ["the entry is missing", "widget.js", { status: 404 }],
  ["the entry cannot be reached", "widget.js", "abort"],
  ["an HTML page comes instead of the entry", "widget.js", html],
  ["the entry throws", "widget.js", { type: "text/javascript", body: "throw new Error()" }],
  ["the shared chunk is missing", "chunks/chunk.js", { status: 404 }],
  [
    "the shared chunk is another, without its exports",
    "chunks/chunk.js",
    { type: "text/javascript", body: "export const other = 1;" },
  ],
];

eachBrowser((browser) => {
  it.each(broken)("says so if %s", async (_what, file, answer) => {
    const crm = await openWith(browser, { [file]: answer });
    await eventually(() => stateOf(crm)).toEqual({ words, visible: false, seconds: 9 });
    // All missing files have failed by now, so what is on screen stays.
    await eventually(() => crm.routes.seen.map(plainName)).toContain(`${origin}/app/${file}`);
    expect(await letPass(crm)).toEqual([]);
    expect(await stateOf(crm)).toEqual({ words, visible: true, seconds: undefined });
  });

  it("says so at once if the style sheet is missing, with the script and without", async () => {
    const neither = await openWith(browser, { "widget.css": { status: 404 }, "widget.js": html });
    await eventually(() => stateOf(neither)).toEqual({ words, visible: true, seconds: undefined });
    const script = await openWith(browser, { "widget.css": { status: 404 } });
    await eventually(() => switches(script)).toEqual({ [from]: true, [to]: true });
    expect(await stateOf(script)).toEqual({ words, visible: true, seconds: undefined });
  });

  it("says nothing if everything has loaded", async () => {
    const crm = await openWith(browser, {});
    await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: true });
    expect(await stateOf(crm)).toBeUndefined();
  });
});

eachBrowser((browser) => {
  it("says so with reduced motion too", async () => {
    const crm = await openWith(browser, { "widget.js": { status: 404 } }, true);
    await eventually(() => stateOf(crm)).toEqual({ words, visible: false, seconds: 9 });
    await letPass(crm);
    expect(await stateOf(crm)).toMatchObject({ visible: true });
  });
}, forcedAndStill);

/** Opens the widget with another answer for some of its files. @param still with reduced motion */
function openWith(
  { kind, openCrm }: BrowserUnderTest,
  answers: Readonly<Record<string, Answer>>,
  still = false,
): Promise<WidgetInCrm> {
  return openCrm({
    origins: {
      [origin]: (url) => {
        const file = plainName(url.pathname.slice("/app/".length));
        return answers[file] ?? folder(inject("packedApp"), "/app/")(url);
      },
    },
    prepare: async (page) => {
      if (still && kind === "chromium") {
        await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
      }
      await page.evaluateOnNewDocument(() => {
        const moved: number[] = [];
        window.moved = moved;
        if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift")) return;
        new PerformanceObserver((list) => {
          moved.push(...list.getEntries().map(({ startTime }) => startTime));
        }).observe({ type: "layout-shift", buffered: true });
      });
    },
  });
}

/** The page's own words, whether they are visible, and how long they stay hidden. */
function stateOf({ frame }: WidgetInCrm) {
  return frame.evaluate(() => {
    const element = document.getElementById("not-loaded");
    if (!element) return undefined;
    const [animation] = element.getAnimations();
    return {
      words: element.textContent,
      visible: element.checkVisibility({ visibilityProperty: true }),
      seconds: animation && Number(animation.effect?.getComputedTiming().endTime) / 1000,
    };
  });
}

/**
 * Finishes the delay before the words appear, by the clock of their animation.
 * @returns when that moved something, if the browser reports it
 */
async function letPass(crm: WidgetInCrm): Promise<readonly number[]> {
  const began = await crm.frame.evaluate(() => {
    const now = performance.now();
    for (const animation of document.getAnimations()) animation.finish();
    return now;
  });
  await painted(crm);
  const moved = await crm.frame.evaluate(() => window.moved ?? []);
  return moved.filter((time) => time > began);
}
