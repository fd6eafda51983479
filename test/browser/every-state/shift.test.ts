import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { languages } from "../../../src/widget/words/language";
import { eachBrowser } from "../../support/browser/each-browser";
import { openState, speech } from "../../support/states/open";
import { findState } from "../../support/states/states";
import { eventually } from "../../support/widget/eventually";
import { person } from "../../support/widget/person";
import { painted, text } from "../../support/widget/screen";
import { from, say } from "../../support/widget/words";

declare global {
  interface Window {
    shiftsSeen?: { at: number; value: number }[];
  }
}

/** The language is stored, or comes from the CRM page; then the first paint is in English. */
const ways = ["remembered", "from CRM"] as const;

/** Long enough that an outcome cannot count as a shift by the press itself. */
const slowWrites = { on: { event: "CRM_CONNECTION", method: "PUT" }, kind: "delay", ms: 700 };

eachBrowser((browser) => {
  /** Sum of the layout shift scores from the first paint until everything has loaded. */
  async function shift(language: string, way: (typeof ways)[number]): Promise<number> {
    const state = findState("both-shown");
    const scene = await openState(
      browser,
      {
        ...state,
        options: {
          // What loads after the first paint must not move it.
          sdk: { afterMs: 400 },
          prepare: watchShifts,
          ...(way === "from CRM" && { storage: "denied" }),
        },
      },
      speech(language),
    );
    const { frame } = scene.crm;
    expect(await frame.evaluate(() => document.documentElement.lang)).toBe(language);
    const firstPaint = () =>
      frame.evaluate(
        () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
      );
    await eventually(firstPaint).toBeGreaterThan(0);
    const seen = await firstPaint();
    // Entries are reported only after their shift is on screen.
    await painted(scene.crm);
    const shifts = await frame.evaluate(() => window.shiftsSeen ?? []);
    await scene.crm.close();
    const counted = shifts.filter(({ at }) => at > seen);
    return counted.reduce((sum, { value }) => sum + value, 0);
  }

  it("moves nothing in English from the first paint on, and reports how much other languages move", async () => {
    const report: string[] = [];
    for (const language of ["en", ...languages]) {
      const scores: string[] = [];
      for (const way of ways) {
        const score = await shift(language, way);
        if (language === "en") expect(score).toBe(0);
        scores.push(`${way} ${score.toFixed(4)}`);
      }
      report.push(`  ${language.padEnd(6)} ${scores.join(", ")}`);
    }
    console.log(`Layout shift after the first paint:\n${report.join("\n")}`);
    expect(report.length).toBe(languages.length + 1);
  }, 120_000);

  it("moves nothing for the outcome of a press, which has made the room", async () => {
    const crm = await browser.openCrm({
      stage: "both-hidden",
      prepare: watchShifts,
      query: { faults: JSON.stringify([slowWrites]) },
    });
    const someone = person(crm, "mouse");
    const press = async (pressed: () => Promise<void>, outcome: string) => {
      await pressed();
      await crm.frame.waitForSelector(".switch.saving");
      await painted(crm);
      const pending = await crm.frame.evaluate(() => performance.now());
      await eventually(() => text(crm)).toContain(outcome);
      await painted(crm);
      const shifts = await crm.frame.evaluate(() => window.shiftsSeen ?? []);
      expect(shifts.filter(({ at }) => at > pending)).toEqual([]);
    };
    await press(() => someone.press("switch", from), "Layouts with it:");
    await press(
      async () => {
        await someone.press("switch", from);
        await someone.press("button", say("confirm.hide", { field: from }));
      },
      say("row.hidden", { field: from }),
    );
  });

  it("would notice a late line that moves what is below it", async () => {
    const scene = await openState(browser, {
      ...findState("both-shown"),
      options: { prepare: watchShifts },
    });
    const { frame } = scene.crm;
    await frame.evaluate(() => document.querySelector("h1")?.after("A line that comes late"));
    await painted(scene.crm);
    await eventually(() =>
      frame.evaluate(() => (window.shiftsSeen ?? []).reduce((sum, { value }) => sum + value, 0)),
    ).toBeGreaterThan(0.001);
  });
});

async function watchShifts(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const seen: NonNullable<Window["shiftsSeen"]> = [];
    window.shiftsSeen = seen;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const value = "value" in entry ? Number(entry.value) : Number.NaN;
        seen.push({ at: entry.startTime, value });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}
