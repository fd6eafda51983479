import type { BrowserUnderTest } from "../../support/browser/each-browser";
import { clickAt, find, person } from "../../support/widget/person";
import { alerts, statusOf, switches, text } from "../../support/widget/screen";
import { from, say } from "../../support/widget/words";
import { must, still } from "./must";
import { openTab, pass, type Tab, type TabOptions } from "./open";

/** Both switches, if both fields are shown. */
export const bothOn = { [from]: true, [say("field.show_to_number")]: true };
export const fromOff = { [from]: false, [say("field.show_to_number")]: true };
export const bothOff = { [from]: false, [say("field.show_to_number")]: false };

/** Waits until both switches are there. */
export function ready(tab: Tab, wanted: Readonly<Record<string, boolean>> = bothOn) {
  return must(tab, "Both switches are there", () => switches(tab), wanted);
}

/** Opens the widget in its CRM page, and waits for both switches and all answers. */
export async function openReady(
  browser: BrowserUnderTest,
  options: TabOptions = {},
  wanted = bothOn,
): Promise<Tab> {
  const tab = await openTab(browser, options);
  await ready(tab, wanted);
  await tab.zoho.quiet();
  return tab;
}

/** Presses a switch, waits for the checks, and presses "Hide …" in the confirmation. */
export async function hide(tab: Tab, field: string): Promise<void> {
  const someone = person(tab, "mouse");
  await someone.press("switch", field);
  await find(tab, "button", say("confirm.hide", { field }));
  await tab.zoho.quiet();
  await someone.press("button", say("confirm.hide", { field }));
}

export function press(tab: Tab, button: string): Promise<void> {
  return person(tab, "mouse").press("button", button);
}

/** Presses a button that may not be there. */
export async function pressIfThere(tab: Tab, button: string): Promise<void> {
  if (await tab.frame.$(`::-p-aria([role="button"][name="${button}"])`)) await press(tab, button);
}

/** Whether a switch is marked as disabled. */
export async function isLocked(tab: Tab, field: string): Promise<boolean> {
  const element = await find(tab, "switch", field);
  return element.evaluate((one) => one.getAttribute("aria-disabled") === "true");
}

/** Opens every <details>, then reads all text, without direction marks. */
export async function readAll(tab: Tab): Promise<string> {
  await tab.frame.$$eval("details:not([open]) > summary", (all) => {
    for (const one of all) if (one instanceof HTMLElement && one.checkVisibility()) one.click();
  });
  return (await text(tab)).replace(/[\u2066-\u2069]/g, "");
}

/** Waits for these words in the visible text. */
export function reads(tab: Tab, sentence: string, words: string): Promise<void> {
  return must(
    tab,
    sentence,
    () => text(tab),
    (all) => all.includes(words),
  );
}

/** The same, with every <details> open. */
export function readsUnfolded(tab: Tab, sentence: string, words: string): Promise<void> {
  return must(
    tab,
    sentence,
    () => readAll(tab),
    (all) => all.includes(words),
  );
}

/** None of these words are visible now. */
export function readsNot(tab: Tab, sentence: string, ...words: string[]): Promise<void> {
  return still(
    tab,
    sentence,
    () => text(tab),
    (all) => !words.some((one) => all.includes(one)),
  );
}

/** Waits for these words in an alert. */
export function isWarned(tab: Tab, sentence: string, words: string): Promise<void> {
  return must(
    tab,
    sentence,
    () => alerts(tab),
    (all) => all.some((one) => one.includes(words)),
  );
}

/** The page expresses no doubt about whether a field was changed. */
export function isCertain(tab: Tab, sentence: string, field: string): Promise<void> {
  const doubts = [say("row.doubt", { field }), say("row.unknown", { field })];
  return still(
    tab,
    sentence,
    () => statusOf(tab, field),
    (status) => !doubts.includes(status),
  );
}

/** The addresses of all links. */
export function links({ frame }: Tab): Promise<string[]> {
  return frame.$$eval("a[href]", (all) =>
    all.flatMap((one) => (one instanceof HTMLAnchorElement ? [one.href] : [])),
  );
}

/** Moves to the CRM page around the frame, and returns after a time. */
export async function returnAfter(tab: Tab, ms: number): Promise<void> {
  const { page, frame } = tab;
  await page.click("h1");
  await frame.waitForFunction(() => !document.hasFocus());
  await pass(tab, ms);
  await clickAt(frame, "h1");
  await frame.waitForFunction(() => document.hasFocus());
  await tab.zoho.quiet();
}

/** The list with this option, even inside a closed <details>. */
async function listWith(tab: Tab, option: string) {
  await readAll(tab);
  for (const list of await tab.frame.$$("select")) {
    // The value of an option without the attribute is its text.
    const has = await list.evaluate(
      (one, value) => [...one.options].some((each) => each.value === value),
      option,
    );
    if (has) return list;
  }
  return undefined;
}

/** Chooses a language by its tag in the widget's list, as a person does. */
export async function chooseLanguage(tab: Tab, language: string): Promise<void> {
  const list = await listWith(tab, language);
  if (!list) throw new Error(`No list has the language ${language}`);
  await list.select(language);
}

/** Whether the person can choose another API host on this screen. */
export async function canChooseHost(tab: Tab): Promise<boolean> {
  const list = await listWith(tab, "www.zohoapis.eu");
  return (await list?.evaluate((one) => one.checkVisibility())) ?? false;
}

/** Chooses an API host and continues with it. */
export async function chooseHost(tab: Tab, host: string): Promise<void> {
  const list = await listWith(tab, host);
  if (!list) throw new Error(`No list has the API host ${host}`);
  await list.select(host);
  await press(tab, say("host.use"));
}

/** The page's language and direction, and the language in its list. */
export async function spoken(tab: Tab): Promise<{ lang: string; dir: string; list: string }> {
  const list = await listWith(tab, "pt-BR");
  const shown = await list?.evaluate((one) => one.value);
  const page = await tab.frame.evaluate(() => {
    const { lang, dir } = document.documentElement;
    return { lang, dir };
  });
  return { ...page, list: shown ?? "no list of languages" };
}
