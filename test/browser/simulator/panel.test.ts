import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { type BrowserUnderTest, eachBrowser } from "../../support/browser/each-browser";
import { forcedAndStill } from "../../support/browser/launch";
import type { CrmOptions, WidgetInCrm } from "../../support/page/crm";
import { violationsIn } from "../../support/widget/axe";
import { eventually } from "../../support/widget/eventually";
import { find } from "../../support/widget/person";
import { painted } from "../../support/widget/screen";
import { from } from "../../support/widget/words";

// The simulator's panel keeps the rules that the widget keeps. It speaks English only: it never ships.

const looks = (["day", "night"] as const).flatMap((theme) =>
  (["ltr", "rtl"] as const).flatMap((dir) => [1440, 320].map((width) => ({ theme, dir, width }))),
);

/** With all that a panel can hold: uses of the fields, a fault of the stage and one added, the form open. */
const full = {
  stage: "everything-at-once",
  query: { faults: '[{"on":{"path":"/crm/v8/org"},"kind":"api-error","code":"NO_PERMISSION"}]' },
};

/** The simulator with the widget in it, and the form for a fault open. */
async function openPanel(browser: BrowserUnderTest, options: CrmOptions): Promise<WidgetInCrm> {
  const crm = await browser.openCrm(options);
  await find(crm, "switch", from);
  await crm.page.$eval(".faults ~ details > summary", (one) => one.click());
  return crm;
}

eachBrowser((browser) => {
  const open = (options: CrmOptions = full) => openPanel(browser, options);

  it.each([full, { stage: "both-shown" }])(
    "axe has nothing against it: $stage",
    async (options) => {
      const crm = await open(options);
      let checked = 0;
      for (const { theme, dir, width } of looks) {
        await crm.page.setViewport({ width, height: 900 });
        await crm.page.evaluate((look) => window.simulator.applyLook(look), { theme, dir });
        await painted(crm);
        const name = `${theme}, ${dir}, ${width} px`;
        expect(await violationsIn(crm.page.mainFrame()), name).toEqual([]);
        expect(await overflow(crm.page), name).toBe(0);
        checked += 1;
      }
      expect(checked).toBe(8);
    },
  );

  it("would be found out: axe sees a label that is missing and a target that is small", async () => {
    const crm = await open();
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

  it("has room at 200 % zoom", async () => {
    const crm = await open({ ...full, query: { ...full.query, zoom: "200" } });
    await crm.page.setViewport({ width: 1280, height: 900 });
    await painted(crm);
    expect(await overflow(crm.page)).toBe(0);
  });

  it("is worked by keyboard: every control is reached, and shows that it has the focus", async () => {
    const crm = await open();
    const count = await crm.page.$$eval(
      "#panel :is(a, button, select, input, textarea, summary)",
      (all) => all.length,
    );
    await crm.page.$eval("#panel select", (one) => one.focus());
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
      expect(ring, name).toBe("solid 2px");
      seen.add(name);
      await crm.page.keyboard.press("Tab");
    }
    expect(seen.size).toBe(count);
  });

  it("sets theme, direction, width, zoom and language, and says so in the address", async () => {
    const crm = await open({ stage: "both-shown" });
    const choices = [
      ["Theme", "night"],
      ["Direction of the page", "rtl"],
      ["Width of the frame", "480"],
      ["Zoom", "125"],
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
      zoom: "125",
      language: "de_DE",
    });
    // The frame was loaded anew for the language, which the widget keeps for its next opening.
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
  it("has edges where the system chooses the colours", async () => {
    const crm = await openPanel(browser, full);
    if (browser.kind === "chromium") {
      const session = await crm.page.createCDPSession();
      await session.send("Emulation.setEmulatedMedia", {
        features: [{ name: "forced-colors", value: "active" }],
      });
    }
    const forced = () => matchMedia("(forced-colors: active)").matches;
    expect(await crm.page.evaluate(forced)).toBe(true);
    // The browser itself draws a checkbox.
    const drawn = "#panel :is(button, select, input:not([type=checkbox]), textarea)";
    const edges = await crm.page.$$eval(drawn, (all) =>
      all.map((one) => getComputedStyle(one).borderBlockStartWidth),
    );
    expect(edges.length).toBeGreaterThan(20);
    expect(edges.filter((width) => width === "0px")).toEqual([]);
  });
}, forcedAndStill);

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const root = document.documentElement;
    return root.scrollWidth - root.clientWidth;
  });
}
