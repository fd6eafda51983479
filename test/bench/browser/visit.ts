import type { CrmTab } from "./frame";
import type { Seen } from "./probe";

/** One complete visit, including the press. */
export interface Visit extends Seen {
  /** First contentful paint. */
  readonly firstPaint: number;
}

/** Opens a candidate, waits until all is quiet, presses the first switch, and waits for the outcome. */
export async function visitOnce(tab: CrmTab, name: string, quietMs: number): Promise<Visit> {
  await setPreferences(tab, false);
  await visitUntilShown(tab, name);
  await untilQuiet(tab, quietMs);
  await pressSwitch(tab);
  await tab.until(
    "the switch is on",
    () => document.querySelector("[role=switch]")?.getAttribute("aria-checked") === "true",
  );
  await tab.until("pending was painted", () => window.seen?.pendingPainted !== undefined);
  await untilQuiet(tab, quietMs);
  return tab.inFrame(() => {
    if (!window.seen) throw new Error("Nothing was seen");
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    return { ...window.seen, firstPaint: paint?.startTime ?? Number.NaN };
  });
}

/** Shows or hides both fields in the organisation, as if from elsewhere. */
export async function setPreferences(tab: CrmTab, shown: boolean): Promise<void> {
  await tab.page.evaluate((value) => {
    window.simulator.organisation.settings.preferences = {
      show_from_number: value,
      show_to_number: value,
    };
  }, shown);
}

/** Opens a candidate and waits until both switches are visible. */
export async function visitUntilShown(tab: CrmTab, name: string): Promise<void> {
  await tab.visit(name);
  await tab.until("both switches are painted", () => window.seen?.painted !== undefined);
}

/** Waits until the document has not changed and no message has arrived for this long. */
export async function untilQuiet(tab: CrmTab, quietMs: number): Promise<void> {
  await tab.until(
    "all is quiet",
    (ms) => {
      const { changed, heard } = window.seen ?? { changed: 0, heard: 0 };
      return performance.now() - Math.max(changed, heard) > ms;
    },
    quietMs,
  );
}

/** Presses the first switch. */
export async function pressSwitch(tab: CrmTab): Promise<void> {
  tab.steps.next("pressing the first switch");
  await tab.click("button[role=switch]");
}
