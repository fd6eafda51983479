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

const looks = [
  { look: "by day, on a desk", scheme: "light", width: 1000, launching: {} },
  { look: "by night, on a phone", scheme: "dark", width: 320, launching: preferringDark },
] as const;

for (const { look, scheme, width, launching } of looks) {
  eachBrowser((browser) => {
    it.each(pages)(`$target is in order ${look}`, async ({ target }) => {
      const site = await browser.openAlone({
        crmFiles: new Map(),
        sdkScript: "",
        widgetFolder: folder,
        widgetOrigin: "https://help.publisher.example",
        // The server serves the folder of the page, so a page in a subfolder is opened from there.
        widgetPath: "/index.html",
        prepare: async (page) => {
          if (browser.kind === "chromium") {
            await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
          }
          await page.setViewport({ width, height: 900 });
        },
      });
      await site.page.goto(`https://help.publisher.example/${target}`);
      const prefers = (name: string) => matchMedia(`(prefers-color-scheme: ${name})`).matches;
      expect(await site.page.evaluate(prefers, scheme)).toBe(true);
      expect(await violations(site)).toEqual([]);
      const overflow = () =>
        document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect(await site.page.evaluate(overflow)).toBe(0);
      // The page rules allow nothing from elsewhere, and nothing was attempted.
      expect(await site.complaints()).toEqual([]);
      const origins = new Set(site.routes.seen.map((address) => new URL(address).origin));
      expect([...origins]).toEqual(["https://help.publisher.example"]);
    });
  }, launching);
}

eachBrowser((browser) => {
  it("has a skip link that appears on focus", async () => {
    const site = await browser.openAlone({
      crmFiles: new Map(),
      sdkScript: "",
      widgetFolder: folder,
      widgetOrigin: "https://help.publisher.example",
      widgetPath: "/index.html",
    });
    const top = () => document.querySelector(".skip")?.getBoundingClientRect().top ?? Number.NaN;
    // The style sheet may load after the page.
    await eventually(() => site.page.evaluate(top)).toBeLessThan(0);
    await site.page.keyboard.press("Tab");
    expect(await site.page.evaluate(top)).toBeGreaterThanOrEqual(0);
    await site.page.keyboard.press("Enter");
    expect(new URL(site.page.url()).hash).toBe("#main");
  });
});
