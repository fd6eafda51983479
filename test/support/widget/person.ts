import type { ElementHandle, Frame } from "puppeteer-core";
import { settings } from "../../../src/widget/settings";
import { currentBrowser } from "../browser/current";
import type { Framed } from "../page/framed";
import { eventually } from "./eventually";

/** How someone works; every scenario has to work both ways. */
const ways = ["mouse", "keyboard"] as const;
export type Way = (typeof ways)[number];

/**
 * Tests a scenario both ways, each on its own page, and at the same time if possible: in Firefox only the
 * page in front has the focus.
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

/** Someone who uses the widget and finds everything by role and name. */
export interface Person {
  press(role: Role, name: string): Promise<void>;
  /** Chooses the option with that value in the list with that name. */
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
        // The system draws the opened list, so a driver cannot click in it.
        await element.select(option);
        return;
      }
      const words = await element.$$eval(
        "option",
        (all, value) => all.find((one) => one.value === value)?.text,
        option,
      );
      await tabTo(framed, element);
      // In the exact case: the Chromium from npm does not accept "d" for "Deutsch".
      await page.keyboard.type(words ?? option);
    },
  };
}

/** Waits for the first element with this role and accessible name in the widget's frame. */
export async function find(
  framed: Framed,
  role: Role | "combobox",
  name: string,
): Promise<ElementHandle> {
  let element: ElementHandle | null = null;
  // Polled, because the accessibility tree may notice an opened <details> only after the last change of
  // the document, and waitForSelector looks only at such changes.
  await eventually(async () => {
    element = await framed.frame.$(selectorOf(framed, role, name));
    return element ? "there" : `no ${role} "${name}"`;
  }).toBe("there");
  if (!element) throw new Error(`There is no ${role} "${name}"`);
  return element;
}

/**
 * Clicks an element once it is in view and does not move. The browser chooses the frame for a click by
 * the last painted picture, so a click right after something scrolled or grew goes to the old position.
 * People see the same picture, so they click no earlier.
 * @param count clicks in direct succession
 */
export async function clickResting(element: ElementHandle, count = 1): Promise<void> {
  let last = "";
  let still = 0;
  await eventually(async () => {
    // Repeated, because growing content above may have pushed it out of view, and then the click would
    // scroll.
    await element.scrollIntoView();
    const place = JSON.stringify(await element.boundingBox());
    still = place === last ? still + 1 : 0;
    last = place;
    return still;
    // Longer than the widget waits before it requests another height, because the frame may grow until
    // then.
  }).toBeGreaterThan(settings.limits.firstResize / 40);
  await element.click({ count });
}

/** The same by selector, for pages without the widget's roles and names. */
export async function clickAt(frame: Frame, selector: string, count = 1): Promise<void> {
  const element = await frame.$(selector);
  if (!element) throw new Error(`There is no ${selector}`);
  await clickResting(element, count);
}

/** Firefox has no role for the summary of a <details>. */
function selectorOf({ kind }: Framed, role: Role | "combobox", name: string): string {
  return kind === "firefox" && role === "DisclosureTriangle"
    ? `summary::-p-text(${name})`
    : `::-p-aria([role="${role}"][name="${name}"])`;
}

/** Moves the focus by Tab to the element with this role and name. */
export async function reach(framed: Framed, role: Role, name: string): Promise<void> {
  await tabTo(framed, await find(framed, role, name));
}

/** True if the element with this role and name has the focus, and so does its frame. */
export async function hasFocus(framed: Framed, role: Role, name: string): Promise<boolean> {
  const element = await framed.frame.$(selectorOf(framed, role, name));
  return (
    (await element?.evaluate((one) => one === document.activeElement && document.hasFocus())) ??
    false
  );
}

/** Moves the focus by Tab, or by Shift+Tab if the focus is already further down. */
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
    // The focus takes time to move between processes, and a key that is sent meanwhile is lost.
    await eventually(() => focusOf(framed)).not.toEqual(left);
  }
  throw new Error("Tab does not reach it");
}

/** Which element has the focus, on the CRM page and in the frame, by its index among all. */
function focusOf({ page, frame }: Framed): Promise<readonly (number | false)[]> {
  const place = () =>
    document.hasFocus() &&
    [...document.querySelectorAll("*")].findIndex((one) => one.matches(":focus"));
  return Promise.all([page.evaluate(place), frame.evaluate(place)]);
}
