import { expect } from "vitest";
import type { BrowserUnderTest } from "../../support/browser/each-browser";
import type { CrmOptions, WidgetInCrm } from "../../support/page/crm";
import type { Framed } from "../../support/page/framed";
import { eventually } from "../../support/widget/eventually";
import { fastClock } from "../../support/widget/fast-clock";
import { find, type Role } from "../../support/widget/person";
import { painted } from "../../support/widget/screen";
import { from, say } from "../../support/widget/words";
import type { FaultCase, Step } from "../case";
import { type Screen, screenOf, type Words, wordsOn } from "../screen";
import { pages } from "./pages";

/**
 * Plays a case with the packed widget in a frame of another origin, on a fast clock.
 * @returns what was seen, in order
 */
export async function playInBrowser(browser: BrowserUnderTest, given: FaultCase) {
  const page = given.page && pages[given.page];
  const options: CrmOptions = {
    ...(given.stage !== undefined && { stage: given.stage }),
    ...(given.storage && { storage: given.storage }),
    query: { faults: JSON.stringify(given.rules) },
    // No faster, because a busy machine must not run into the widget's limits.
    prepare: (opened) => fastClock(opened, 4),
    ...page?.options,
  };
  const framed = page?.alone
    ? await browser.openWidgetAlone(options)
    : await browser.openCrm(options);
  const seen: Screen[] = [];
  for (const step of given.steps) {
    if ("see" in step) {
      await eventually(() => screen(framed)).toEqual(step.see);
      // Anything still on its way must not change it.
      await painted(framed);
      expect(await screen(framed)).toEqual(step.see);
      seen.push(step.see);
    } else await take(framed, step);
  }
  expect(await framed.complaints(page?.complaints ?? complaintsOf(given, framed.kind))).toEqual([]);
  if ("requests" in framed) await compare(framed as WidgetInCrm, given);
  return seen;
}

/**
 * The steps without transient screens. These pass too quickly to be seen reliably in a browser, and are
 * checked in memory.
 */
export function lasting(steps: readonly Step[]): Step[] {
  return steps.filter((step, index) => {
    const next = steps[index + 1];
    return !("see" in step && next && "see" in next);
  });
}

/** Console lines that a case causes, whatever the widget does. */
function complaintsOf({ stage, rules }: FaultCase, kind: Framed["kind"]): RegExp[] {
  // From the browser, about the one script that the page's CSP blocks.
  if (stage === "zdk-blocked") return [/zdk\.invalid/];
  // Zoho's core signs off when the page unloads, and throws if its registration was never answered. Only
  // Firefox still reports errors of an unloading page.
  const left = rules.some(({ on }) => on.event === "REGISTER");
  return left && kind === "firefox" ? [/^error: Error: Parentwindow reference not found\./] : [];
}

async function screen({ frame }: Framed): Promise<Screen> {
  // As text, because the frame's document cannot be passed as an argument.
  const words = await frame.evaluate(`(${wordsOn.toString()})(document)`);
  return screenOf(words as Words);
}

/** The page must show what the organisation has, or say that it is unknown. */
async function compare(crm: WidgetInCrm, { behindItsBack }: FaultCase): Promise<void> {
  const { switches, banner } = await screen(crm);
  if (behindItsBack || !/^(on|off), (on|off)$/.test(switches) || banner) return;
  const there = await crm.page.evaluate(() => window.simulator.organisation.settings.preferences);
  const word = (value: boolean) => (value ? "on" : "off");
  expect(switches).toBe(`${word(there.show_from_number)}, ${word(there.show_to_number)}`);
}

async function take(framed: Framed, step: Exclude<Step, { see: Screen }>): Promise<void> {
  // Pressed by script: presses by a person have their own tests, and several pages share one mouse.
  const press = async (role: Role, name: string) => {
    const found = await find(framed, role, name);
    await found.evaluate((one) => one instanceof HTMLElement && one.click());
  };
  switch (step.do) {
    case "hide":
      await press("switch", from);
      return press("button", say("confirm.hide", { field: from }));
    case "show":
      return press("switch", from);
    case "retry":
      return press("button", say("action.retry"));
    case "press": {
      // Found by its text, because the name of a button in a list contains the item's name as well.
      const words = say(step.button as Parameters<typeof say>[0]);
      const found = await framed.frame.waitForSelector(`button::-p-text(${words})`);
      await found?.evaluate((one) => one instanceof HTMLElement && one.click());
      return;
    }
    case "mend":
      return framed.page.evaluate(() => window.simulator.faults.remove());
    case "return":
      return framed.frame.evaluate(() => void window.dispatchEvent(new Event("focus")));
    case "wait":
      return framed.frame.evaluate(
        (ms) => new Promise<void>((done) => setTimeout(done, ms)),
        step.ms,
      );
    case "reload":
      return framed.page.evaluate(() => window.simulator.reload());
    case "offline":
    case "online":
      return framed.frame.evaluate((name) => {
        Object.defineProperty(navigator, "onLine", {
          configurable: true,
          get: () => name === "online",
        });
        window.dispatchEvent(new Event(name));
      }, step.do);
    default:
      throw new Error(`Only in memory: ${step.do}`);
  }
}
