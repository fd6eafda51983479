import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { apiPath } from "../../../src/widget/zoho/api-path";
import { type BrowserUnderTest, eachBrowser } from "../../support/browser/each-browser";
import { forcedAndStill } from "../../support/browser/launch";
import type { CrmOptions, WidgetInCrm } from "../../support/page/crm";
import { violationsIn } from "../../support/widget/axe";
import { eventually } from "../../support/widget/eventually";
import { find } from "../../support/widget/person";
import { painted } from "../../support/widget/screen";
import { from } from "../../support/widget/words";

// The simulator's panel follows the same rules as the widget. It is in English only, because it never
// ships.

const tabs = ["stages", "requests", "faults", "crm"] as const;
const looks = [
  { theme: "day", dir: "ltr", width: 1440 },
  { theme: "night", dir: "rtl", width: 1000 },
  { theme: "night", dir: "ltr", width: 320 },
] as const;

/** A full panel: uses of the fields, and a fault in addition to those of a stage. */
const full = {
  stage: "everything-at-once",
  query: {
    faults: JSON.stringify([
      { on: { path: apiPath("org") }, kind: "api-error", code: "NO_PERMISSION" },
    ]),
  },
};

/** The simulator with the widget in it, and a tab of the panel open. */
async function openPanel(
  browser: BrowserUnderTest,
  options: CrmOptions = full,
  tab: (typeof tabs)[number] = "stages",
): Promise<WidgetInCrm> {
  const crm = await browser.openCrm(options);
  await find(crm, "switch", from);
  await choose(crm.page, tab);
  return crm;
}

async function choose(page: Page, tab: (typeof tabs)[number]): Promise<void> {
  await page.$eval(`#tab-${tab}`, (one) => one instanceof HTMLElement && one.click());
  await page.waitForSelector(`#tab-${tab}[aria-selected="true"]`);
}

eachBrowser((browser) => {
  it.each([full, { stage: "both-hidden" }])(
    "axe has nothing against it: $stage",
    async (options) => {
      const crm = await browser.openCrm(options);
      await find(crm, "switch", from);
      for (const { theme, dir, width } of looks) {
        await crm.page.setViewport({ width, height: 900 });
        await crm.page.evaluate((look) => window.simulator.applyLook(look), { theme, dir });
        for (const tab of tabs) {
          await choose(crm.page, tab);
          await painted(crm);
          const name = `${tab}, ${theme}, ${dir}, ${width} px`;
          expect(await violationsIn(crm.page.mainFrame()), name).toEqual([]);
          expect(await overflow(crm.page), name).toBe(0);
        }
      }
    },
  );

  it("would notice a missing label and a small target", async () => {
    const crm = await openPanel(browser, full, "crm");
    await crm.page.$$eval(".look label", ([first]) => {
      if (first) first.replaceWith(first.querySelector("select") ?? "");
    });
    await crm.page.addStyleTag({
      content:
        ".actions { gap: 0 !important } .actions button { min-block-size: 0 !important; block-size: 9px; inline-size: 9px; padding: 0 !important; overflow: hidden }",
    });
    const found = await violationsIn(crm.page.mainFrame());
    expect(found).toContainEqual(expect.stringMatching(/^select-name: /));
    expect(found).toContainEqual(expect.stringMatching(/^target-size: /));
  });

  // The third is 1440 × 900 at 200 %, where the browser's zoom leaves the page half of the pixels.
  const sizes = [
    [1440, 900],
    [1000, 800],
    [720, 450],
    [700, 900],
  ] as const;

  it("keeps the widget in view while the panel scrolls", async () => {
    const crm = await openPanel(browser);
    for (const [width, height] of sizes) {
      await crm.page.setViewport({ width, height });
      const places = await crm.page.evaluate(() => {
        const panel = document.querySelector("#panel");
        const last = document.querySelector(".stages li:last-child a");
        panel?.scrollTo({ top: 0 });
        panel?.scrollTo({ top: 10_000 });
        const box = (one: Element | null | undefined) => one?.getBoundingClientRect().top ?? -1;
        return {
          page: document.documentElement.scrollHeight - innerHeight,
          scrolled: (panel?.scrollTop ?? 0) > 1000,
          widget: box(document.querySelector("#widget")),
          there: last !== null,
        };
      });
      const size = `${width} × ${height}`;
      expect(places, size).toMatchObject({ page: 0, scrolled: true, there: true });
      expect(places.widget, size).toBeGreaterThan(0);
      expect(places.widget, size).toBeLessThan(height / 3);
    }
  });

  it("keeps filter and scroll position when a stage is chosen", async () => {
    const crm = await openPanel(browser, { stage: "both-shown" });
    const titles = () => crm.page.$$eval(".stages a", (all) => all.map((one) => one.textContent));
    await crm.page.type("#panel input[type=search]", "put token");
    await eventually(titles).toHaveLength(3);
    await crm.page.setViewport({ width: 1000, height: 450 });
    await crm.page.$eval("#panel", (one) => one.scrollTo({ top: 60 }));
    await painted(crm);
    const [link] = await crm.page.$$(".stages a");
    await Promise.all([crm.page.waitForNavigation(), link?.evaluate((one) => one.click())]);
    await eventually(titles).toHaveLength(3);
    expect(new URL(crm.page.url()).searchParams.get("stage")).toBe("put-token-throttled");
    expect(await crm.page.$eval("#panel", (one) => one.scrollTop)).toBe(60);
    expect(await crm.page.$eval(".open-stage h3", (one) => one.textContent)).toMatch(/^First PUT/);
  });

  it("says that a stage does not exist, and shows no other in its place", async () => {
    const crm = await browser.openCrm({ stage: "both-shown" });
    await crm.page.goto(crm.page.url().replace("stage=both-shown", "stage=to-requird"));
    const alert = await crm.page.waitForSelector("#place [role=alert]");
    const said = await alert?.evaluate((one) => one.textContent);
    expect(said).toContain("There is no stage “to-requird”. Did you mean to-required?");
    expect(await crm.page.$("#widget")).toBeNull();
    expect(await crm.page.$(".open-stage")).toBeNull();
  });

  it("can be used by keyboard: every control can be reached, and shows its focus", async () => {
    const crm = await openPanel(browser);
    await crm.page.focus("#tab-stages");
    for (const tab of tabs) {
      const controls = `#tab-${tab}, #tab-content :is(a, button, select, input, textarea)`;
      const count = await crm.page.$$eval(controls, (all) => all.length);
      const seen = new Set<string>();
      for (let presses = 0; presses < count; presses++) {
        const { name, ring } = await crm.page.evaluate(() => {
          const one = document.activeElement ?? document.body;
          const { outlineStyle, outlineWidth } = getComputedStyle(one);
          const all = [...document.querySelectorAll("*")];
          return {
            name: `${all.indexOf(one)} ${one.tagName}`,
            ring: `${outlineStyle} ${outlineWidth}`,
          };
        });
        expect(ring, `${tab}: ${name}`).toBe("solid 2px");
        seen.add(name);
        // Not out of the panel: in Firefox a tab that a script focuses from elsewhere shows no ring.
        if (seen.size < count) await crm.page.keyboard.press("Tab");
      }
      expect(seen.size, tab).toBe(count);
      await crm.page.focus(`#tab-${tab}`);
      await crm.page.keyboard.press("ArrowRight");
    }
    // From the last tab on to the first.
    expect(await crm.page.evaluate(() => document.activeElement?.id)).toBe("tab-stages");
  });

  it("hides the frame, shows it again and sends PageLoad once more", async () => {
    const crm = await openPanel(browser, { stage: "both-shown" }, "crm");
    await crm.frame.evaluate(() => {
      addEventListener("message", ({ data }) => {
        if (data.eventName === "PageLoad") document.title = "loaded again";
      });
    });
    const press = (name: string) =>
      crm.page.locator(`::-p-aria([role="button"][name="${name}"])`).click();
    await press("Hide the frame");
    const shown = () => crm.page.$eval("#widget", (one) => one.checkVisibility());
    await eventually(shown).toBe(false);
    await press("Show the frame");
    await eventually(shown).toBe(true);
    expect(await crm.frame.title()).not.toBe("loaded again");
    await press("Send PageLoad again");
    await eventually(() => crm.frame.title()).toBe("loaded again");
  });

  it("sets theme, direction, width, zoom and language, and says so in the address", async () => {
    const crm = await openPanel(browser, { stage: "both-shown" }, "crm");
    const choices = [
      ["Theme", "night"],
      ["Direction of the page", "rtl"],
      ["Width inside the frame", "480"],
      ["Zoom of the frame", "200"],
      ["User's language", "de_DE"],
    ] as const;
    for (const [label, value] of choices) {
      const list = await crm.page.$(`#panel ::-p-aria([role="combobox"][name="${label}"])`);
      await list?.select(value);
    }
    expect(Object.fromEntries(new URL(crm.page.url()).searchParams)).toMatchObject({
      theme: "night",
      dir: "rtl",
      width: "480",
      zoom: "200",
      language: "de_DE",
    });
    // The frame was reloaded for the language, which the widget stores for its next opening.
    const frame = await crm.page.waitForFrame((one) => one.parentFrame() !== null);
    await eventually(() =>
      frame.evaluate(() => Object.values({ ...localStorage }).join()),
    ).toContain('"userLanguage":"de"');
    await crm.page.evaluate(() => window.simulator.reload());
    await eventually(() => frame.evaluate(() => document.documentElement.lang)).toBe("de");
    expect(await frame.evaluate(() => innerWidth)).toBe(480);
    expect(await crm.complaints()).toEqual([]);
  });
});

eachBrowser((browser) => {
  it("has borders under forced colours", async () => {
    const crm = await openPanel(browser, full, "crm");
    if (browser.kind === "chromium") {
      const session = await crm.page.createCDPSession();
      await session.send("Emulation.setEmulatedMedia", {
        features: [{ name: "forced-colors", value: "active" }],
      });
    }
    const forced = () => matchMedia("(forced-colors: active)").matches;
    expect(await crm.page.evaluate(forced)).toBe(true);
    // The browser itself draws a checkbox.
    const drawn = "#tab-content :is(button, select, input:not([type=checkbox]), textarea)";
    const edges = await crm.page.$$eval(drawn, (all) =>
      all.map((one) => getComputedStyle(one).borderBlockStartWidth),
    );
    expect(edges.length).toBeGreaterThan(20);
    expect(edges.filter((width) => width === "0px")).toEqual([]);
    // Colour alone must not show which tab is open.
    const tab = await crm.page.$eval("#tab-crm", (one) => getComputedStyle(one).fontWeight);
    expect(tab).toBe("600");
  });
}, forcedAndStill);

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const root = document.documentElement;
    return root.scrollWidth - root.clientWidth;
  });
}
