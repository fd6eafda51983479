import type { Page } from "puppeteer-core";
import type { FaultRule } from "../../../src/simulator/wire/faults";
import type { WidgetInCrm } from "../page/crm";
import { eventually } from "../widget/eventually";
import { clickAt, find } from "../widget/person";
import { text } from "../widget/screen";

/** Removes the direction marks that isolate names. */
export const plain = (words: string) => words.replace(/[\u2066-\u2069]/g, "");

/** All visible text, without direction marks. */
export async function read(crm: WidgetInCrm): Promise<string> {
  return plain(await text(crm));
}

/** The description of a switch: help, status, and why it is unavailable. */
export async function described(crm: WidgetInCrm, field: string): Promise<string> {
  const element = await find(crm, "switch", field);
  const words = await element.evaluate((one) =>
    (one.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent ?? `nothing has the id ${id}`)
      .join(" "),
  );
  return plain(words).replace(/\s+/g, " ");
}

/** Whether a switch is marked as disabled. */
export async function isUnavailable(crm: WidgetInCrm, field: string): Promise<boolean> {
  const element = await find(crm, "switch", field);
  return element.evaluate((one) => one.getAttribute("aria-disabled") === "true");
}

interface Link {
  readonly words: string;
  readonly href: string;
  readonly target: string;
  readonly rel: string;
}

/** The link with these words. */
export async function linkOf({ frame }: WidgetInCrm, words: string): Promise<Link | undefined> {
  const all = await frame.$$eval("a[href]", (links) =>
    links.map((one) => ({
      words: one.textContent.trim(),
      href: one.getAttribute("href") ?? "",
      target: one.getAttribute("target") ?? "",
      rel: one.getAttribute("rel") ?? "",
    })),
  );
  return all.find((link) => plain(link.words) === words);
}

/** Moves to the CRM page around the frame, and returns by a click after this much time. */
export async function returnAfter({ page, frame }: WidgetInCrm, ms: number): Promise<void> {
  await page.click("h1");
  await eventually(() => frame.evaluate(() => document.hasFocus())).toBe(false);
  await frame.evaluate((passed) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + passed;
  }, ms);
  await clickAt(frame, "h1");
  await eventually(() => frame.evaluate(() => document.hasFocus())).toBe(true);
}

/** Another administrator removes everything that uses a field, in Setup. */
export async function mendAll(
  { page }: WidgetInCrm,
  preference: "show_from_number" | "show_to_number",
): Promise<void> {
  await page.evaluate((name) => {
    const { organisation } = window.simulator;
    for (const { id } of organisation.usesOf(name)) organisation.mend(id);
  }, preference);
}

/** Keeps back answers to these calls from the start. For `beforeFrame`. */
export function holding(on: FaultRule["on"]): (page: Page) => Promise<void> {
  return (page) => page.evaluate((held) => window.simulator.hold(held), on);
}

export async function pathsAsked(crm: WidgetInCrm): Promise<string[]> {
  return (await crm.requests()).map(({ path }) => path);
}
