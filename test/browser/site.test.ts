import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { buildSite, readKit } from "../../src/site/build-site";
import { pages } from "../../src/site/pages";
import { eachBrowser } from "../support/browser/each-browser";
import { preferringDark } from "../support/browser/launch";
import { violations } from "../support/widget/axe";
import { eventually } from "../support/widget/eventually";

// The hosted pages of the Marketplace kit, in a browser.

const folder = mkdtempSync(join(tmpdir(), "calls-preferences-site-"));
buildSite(readKit(join(import.meta.dirname, "../..")), folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The server serves the folder of the page, so a page in a subfolder is opened from there. */
const site = {
  crmFiles: new Map(),
  sdkScript: "",
  widgetFolder: folder,
  widgetOrigin: "https://help.publisher.example",
  widgetPath: "/index.html",
};

const looks = [
  { look: "by day, on a desk", scheme: "light", width: 1000, launching: {} },
  { look: "by night, on a phone", scheme: "dark", width: 320, launching: preferringDark },
] as const;

for (const { look, scheme, width, launching } of looks) {
  eachBrowser((browser) => {
    it(`has its pages in order ${look}`, async () => {
      const opened = await browser.openAlone({
        ...site,
        prepare: async (page) => {
          if (browser.kind === "chromium") {
            await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
          }
          await page.setViewport({ width, height: 900 });
        },
      });
      for (const { target } of pages) {
        await opened.page.goto(`${site.widgetOrigin}/${target}`);
        expect(await opened.page.evaluate(prefers, scheme), target).toBe(true);
        expect(await violations(opened), target).toEqual([]);
        expect(await opened.page.evaluate(overflow), target).toBe(0);
        // The page rules allow nothing from elsewhere, and nothing was attempted.
        expect(await opened.complaints(), target).toEqual([]);
      }
      const origins = new Set(opened.routes.seen.map((address) => new URL(address).origin));
      expect([...origins]).toEqual([site.widgetOrigin]);
    });
  }, launching);
}

eachBrowser((browser) => {
  it("has a skip link that appears on focus", async () => {
    const { page } = await browser.openAlone(site);
    const top = () => document.querySelector(".skip")?.getBoundingClientRect().top ?? Number.NaN;
    // The style sheet may load after the page.
    await eventually(() => page.evaluate(top)).toBeLessThan(0);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(top)).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe("#main");
  });
});

function prefers(scheme: string): boolean {
  return matchMedia(`(prefers-color-scheme: ${scheme})`).matches;
}

function overflow(): number {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}
