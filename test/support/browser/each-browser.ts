import { mkdirSync } from "node:fs";
import type { Browser } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, inject } from "vitest";
import { type CrmOptions, openCrm, openWidgetAlone, type WidgetInCrm } from "../page/crm";
import { type Framed, type FramedOptions, openAlone, openFramed } from "../page/framed";
import { notInFirefox } from "./chromium-only";
import { currentBrowser } from "./current";
import type { FoundBrowser } from "./find-chromium";
import { type LaunchOptions, launch } from "./launch";
import { suiteOf } from "./second-browser";
import { workerChromium } from "./worker-chromium";

/** Opens the pages of a browser test. All are closed after the test. */
export interface BrowserUnderTest {
  readonly kind: FoundBrowser["kind"];
  /** The widget in the simulator's CRM page. */
  openCrm(options?: CrmOptions): Promise<WidgetInCrm>;
  /** The widget outside any frame. */
  openWidgetAlone(options?: CrmOptions): Promise<Framed>;
  /** Pages of the test's own. */
  openFramed(options: FramedOptions): Promise<Framed>;
  openAlone(options: FramedOptions): Promise<Framed>;
}

/**
 * Describes a suite once for each browser that was found: always Chromium, and Firefox if there is one,
 * except for the tests in `chromium-only.ts`. Each page has its own storage, cookies and cache.
 * @param launching what the suite needs when its browser starts
 */
export function eachBrowser(
  suite: (browser: BrowserUnderTest) => void,
  launching?: LaunchOptions,
): void {
  inBrowsers(inject("browsers"), suite, launching);
}

/** The same in Firefox only, for settings that it takes only at its start. */
export function inFirefox(
  suite: (browser: BrowserUnderTest) => void,
  launching: LaunchOptions,
): void {
  const firefox = inject("browsers").filter(({ kind }) => kind === "firefox");
  inBrowsers(firefox, suite, launching);
}

/** The same in Chromium only, for taking pictures, which one browser is enough for. */
export function inChromium(suite: (browser: BrowserUnderTest) => void): void {
  const chromium = inject("browsers").filter(({ kind }) => kind === "chromium");
  inBrowsers(chromium, suite);
}

function inBrowsers(
  browsers: readonly FoundBrowser[],
  suite: (browser: BrowserUnderTest) => void,
  launching?: LaunchOptions,
): void {
  for (const found of browsers) {
    describe(suiteOf(found.kind), () => {
      let browser: Browser | undefined;
      let own = true;
      const opened: Framed[] = [];

      beforeAll(async () => {
        currentBrowser.kind = found.kind;
        own = found.kind === "firefox" || launching?.args !== undefined;
        browser = own ? await launch(found, launching) : await workerChromium(found);
      });
      beforeEach(({ task, skip }) => {
        const why = found.kind === "firefox" && notInFirefox(task.file.filepath, task.name);
        if (why) skip(why);
      });
      afterEach(async ({ task }) => {
        const pages = opened.splice(0);
        if (task.result?.state === "fail") await picture(pages, `${found.kind} ${task.name}`);
        await Promise.all(pages.map((page) => page.close()));
      });
      afterAll(() => (own ? browser?.close() : undefined));

      const opener =
        <Options, Opened extends Framed>(
          open: (browser: Browser, given: Options) => Promise<Opened>,
        ) =>
        async (options: Options): Promise<Opened> => {
          if (!browser) throw new Error("A page can be opened within a test only.");
          const page = await open(browser, options);
          opened.push(page);
          return page;
        };
      const inCrm = opener(openCrm);
      const alone = opener(openWidgetAlone);
      suite({
        kind: found.kind,
        openCrm: (options = {}) => inCrm(options),
        openWidgetAlone: (options = {}) => alone(options),
        openFramed: opener(openFramed),
        openAlone: opener(openAlone),
      });
    });
  }
}

/** A picture of what the failing test saw, for the report. */
async function picture(pages: readonly Framed[], name: string): Promise<void> {
  mkdirSync("reports", { recursive: true });
  for (const [index, { page }] of pages.entries()) {
    const file = `${name.replaceAll(/[^\w-]+/g, "-")}-${index}`;
    // No picture can be taken of a page that hangs, and its test has already failed with a message.
    await page.screenshot({ path: `reports/${file}.png` }).catch(() => {});
  }
}
