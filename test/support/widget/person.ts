import type { ElementHandle, Frame } from "puppeteer-core";
import { settings } from "../../../src/widget/settings";
import { currentBrowser } from "../browser/current";
import type { Framed } from "../page/framed";
import { eventually } from "./eventually";

/** How someone works: every scenario has to go both ways. */
const ways = ["mouse", "keyboard"] as const;
export type Way = (typeof ways)[number];

/**
 * A test of a scenario that goes both ways, each on a page of its own, at the same time where that can
 * be: in Firefox only the page in front has the focus.
 * @example it("hides a field", bothWays(async (way) => { … }))
 */
export function bothWays<Given extends unknown[]>(
  scenario: (way: Way, ...given: Given) => Promise<void>,
): (...given: Given) => Promise<void> {
  return async (...given) => {
    if (currentBrowser.kind === "firefox") {
      for (const way of ways) await scenario(way, ...given);
      return;
    }
    const ends = await Promise.allSettled(ways.map((way) => scenario(way, ...given)));
    for (const [index, end] of ends.entries()) {
      if (end.status === "rejected") throw new Error(`By ${ways[index]}`, { cause: end.reason });
    }
  };
}

/** Roles of what can be pressed, by the names of the browser's accessibility tree. */
export type Role = "button" | "switch" | "link" | "DisclosureTriangle";

/** Someone in front of the widget, who knows it by role and name only. */
export interface Person {
  press(role: Role, name: string): Promise<void>;
  /** Chooses the option with that value in the list of that name. */
  choose(list: string, option: string): Promise<void>;
}

export function person(framed: Framed, way: Way): Person {
  const { page } = framed;
  return {
    async press(role, name) {
      const element = await find(framed, role, name);
      if (way === "mouse") {
        return clickResting(element);
      }
      await tabTo(framed, element);
      await page.keyboard.press(" ");
    },
    async choose(list, option) {
      const element = await find(framed, "combobox", list);
      if (way === "mouse") {
        // The list that opens is drawn by the system: a driver cannot click in it.
        await element.select(option);
        return;
      }
      const words = await element.$$eval(
        "option",
        (all, value) => all.find((one) => one.value === value)?.text,
        option,
      );
      await tabTo(framed, element);
      // As it is written: the Chromium from npm takes "d" for no beginning of "Deutsch".
      await page.keyboard.type(words ?? option);
    },
  };
}

/** Waits for what has this role and accessible name in the widget's frame; the first of several. */
export async function find(
  framed: Framed,
  role: Role | "combobox",
  name: string,
): Promise<ElementHandle> {
  let element: ElementHandle | null = null;
  // Looked for again and again: the accessibility tree can learn of a fold that opened after the last
  // change of the document, and waitForSelector looks no more often than that changes.
  await eventually(async () => {
    element = await framed.frame.$(selectorOf(framed, role, name));
    return element ? "there" : `no ${role} "${name}"`;
  }).toBe("there");
  if (!element) throw new Error(`There is no ${role} "${name}"`);
  return element;
}

/**
 * Clicks it once it is in sight and rests there. Which frame gets a press the browser decides by the picture
 * that it has drawn last: a press in the moment after something scrolled or grew goes to where things were
 * before. A person looks at that same picture, so presses no sooner than this.
 * @param count clicks, one directly after the other
 */
export async function clickResting(element: ElementHandle, count = 1): Promise<void> {
  let last = "";
  let still = 0;
  await eventually(async () => {
    // Again each time: what grows above may have pushed it out of sight, and then the click would scroll.
    await element.scrollIntoView();
    const place = JSON.stringify(await element.boundingBox());
    still = place === last ? still + 1 : 0;
    last = place;
    return still;
    // Longer than the widget waits before it asks for another height: the frame may grow until then.
  }).toBeGreaterThan(settings.limits.firstResize / 40);
  await element.click({ count });
}

/** The same for what a selector finds, in a page without roles and names of ours. */
export async function clickAt(frame: Frame, selector: string, count = 1): Promise<void> {
  const element = await frame.$(selector);
  if (!element) throw new Error(`There is no ${selector}`);
  await clickResting(element, count);
}

/** Firefox has no role for what opens and closes a fold. */
function selectorOf({ kind }: Framed, role: Role | "combobox", name: string): string {
  return kind === "firefox" && role === "DisclosureTriangle"
    ? `summary::-p-text(${name})`
    : `::-p-aria([role="${role}"][name="${name}"])`;
}

/** Brings the focus to what has this role and name, by Tab; keys go there afterwards. */
export async function reach(framed: Framed, role: Role, name: string): Promise<void> {
  await tabTo(framed, await find(framed, role, name));
}

/** True while the focus is on what has this role and name, in a frame that has it. */
export async function hasFocus(framed: Framed, role: Role, name: string): Promise<boolean> {
  const element = await framed.frame.$(selectorOf(framed, role, name));
  return (
    (await element?.evaluate((one) => one === document.activeElement && document.hasFocus())) ??
    false
  );
}

/** Moves the focus by Tab, or by Shift and Tab where the focus is further down already. */
async function tabTo(framed: Framed, element: ElementHandle): Promise<void> {
  const { keyboard } = framed.page;
  for (let presses = 0; presses < 30; presses++) {
    const where = await element.evaluate((one) => {
      const focus = document.hasFocus() ? document.activeElement : null;
      if (focus === one) return "here";
      const after = focus && one.compareDocumentPosition(focus) & Node.DOCUMENT_POSITION_FOLLOWING;
      return after ? "before" : "ahead";
    });
    if (where === "here") return;
    const left = await focusOf(framed);
    if (where === "before") await keyboard.down("Shift");
    await keyboard.press("Tab");
    if (where === "before") await keyboard.up("Shift");
    // From one process to the other the focus takes its time: a key that is sent meanwhile goes astray.
    await eventually(() => focusOf(framed)).not.toEqual(left);
  }
  throw new Error("Tab does not reach it");
}

/** Which element has the focus, on the CRM page and in the frame, by its place among all. */
function focusOf({ page, frame }: Framed): Promise<readonly (number | false)[]> {
  const place = () =>
    document.hasFocus() &&
    [...document.querySelectorAll("*")].findIndex((one) => one.matches(":focus"));
  return Promise.all([page.evaluate(place), frame.evaluate(place)]);
}
