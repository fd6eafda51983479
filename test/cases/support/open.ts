import type { Frame, Page } from "puppeteer-core";
import { inject } from "vitest";
import { sdkScript } from "../../../src/simulator/sdk/sdk";
import type { BrowserUnderTest } from "../../support/browser/each-browser";
import { folder } from "../../support/page/folder";
import {
  type Framed,
  type FramedOptions,
  type Opener,
  openFramed,
} from "../../support/page/framed";
import type { Answer } from "../../support/page/routes";
import { skip, skippingClock } from "../../support/widget/skip-clock";
import { crmPage, type Holding } from "./crm-page";
import { answerMessage } from "./wire";
import { Zoho } from "./zoho";

export const widgetOrigin = "https://widget.example-cdn.com";
const crm = "https://crm.zoho.eu";

export interface TabOptions extends Holding {
  readonly zoho?: Zoho;
  readonly crmOrigin?: string;
  /** Whose permissions are used; `user` is the choice "Continue with your own …". */
  readonly client?: "connection" | "user";
  /** What this browser has stored, as JSON, under the origin of the CRM page. */
  readonly kept?: object;
  /** Runs before the page opens. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** Replaces the server's answer for a file of the widget, by its path below the folder. */
  readonly file?: (path: string) => Answer | undefined | Promise<Answer | undefined>;
  /** Another tab of the same browser, with the same storage. */
  readonly beside?: Tab;
}

/** The packed widget in a CRM page, and the organisation behind it. */
export interface Tab extends Framed {
  readonly zoho: Zoho;
  readonly crmOrigin: string;
  /** The widget's current frame; a reload replaces it. */
  readonly frame: Frame;
}

/** Opens a CRM page with the packed widget; it is closed after the test. */
export async function openTab(browser: BrowserUnderTest, options: TabOptions = {}): Promise<Tab> {
  const { zoho = new Zoho(), crmOrigin = crm, beside } = options;
  const framedOptions = await optionsOf(options, zoho, crmOrigin);
  const framed = beside
    ? await openFramed(sameProfile(beside), framedOptions)
    : await browser.openFramed(framedOptions);
  return { ...framed, zoho, crmOrigin };
}

async function optionsOf(
  options: TabOptions,
  zoho: Zoho,
  crmOrigin: string,
): Promise<FramedOptions> {
  const { style, attributes, serviceOrigin, unasked, client, kept, file } = options;
  const holding: Holding = {
    ...(style !== undefined && { style }),
    ...(attributes && { attributes }),
    ...(serviceOrigin !== undefined && { serviceOrigin }),
    ...(unasked && { unasked }),
  };
  const stored = client === "user" ? { version: 1, client: "user", ...kept } : kept;
  const files = folder(inject("packedApp"), "/app/");
  return {
    crmFiles: crmPage(holding),
    crmOrigin,
    widgetFolder: inject("packedApp"),
    widgetOrigin,
    sdkScript: await sdkScript(undefined, client === "user" ? { zrc: true } : {}),
    origins: {
      [widgetOrigin]: async (url) => (await file?.(url.pathname.slice(5))) ?? files(url),
    },
    async prepare(page) {
      const line = { zoho, address: `${crmOrigin}/` };
      await page.exposeFunction("tellZoho", (message: unknown) => answerMessage(line, message));
      await skippingClock(page);
      if (stored) await page.evaluateOnNewDocument(keep, widgetOrigin, crmOrigin, stored);
      await options.prepare?.(page);
    },
  };
}

/** Only if nothing is stored yet, because a reload must find what the widget has stored. */
function keep(origin: string, crmOrigin: string, stored: object): void {
  if (location.origin !== origin) return;
  const key = `calls-preferences ${crmOrigin}`;
  if (localStorage.getItem(key) === null) localStorage.setItem(key, JSON.stringify(stored));
}

/** `openFramed` gives each page its own profile; this provides that of an open tab. */
function sameProfile({ page }: Tab): Opener {
  return {
    createBrowserContext: async () => page.browserContext(),
    version: () => page.browser().version(),
  };
}

/** Reloads the widget in its CRM page, as a person does. */
export async function reload(tab: Tab): Promise<Tab> {
  const { page } = tab;
  // A page behind another tab is not painted and cannot be clicked.
  await page.bringToFront();
  await page.reload({ waitUntil: "domcontentloaded" });
  const frame = await page.waitForFrame((one) => one.url().startsWith(widgetOrigin));
  return { ...tab, frame };
}

/**
 * Lets time pass in the widget second by second, with answers to its requests. The duration of this
 * function counts too, because the widget's clock keeps running.
 */
export async function pass(tab: Tab, ms: number): Promise<void> {
  const clock = () => tab.frame.evaluate(() => performance.now());
  const end = (await clock()) + ms;
  for (let left = ms; left > 0; left = end - (await clock())) {
    await tab.zoho.quiet();
    await skip(tab, Math.min(left, 1_000));
  }
  await tab.zoho.quiet();
}
