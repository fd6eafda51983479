import type { CrmTab } from "./frame";
import type { Seen } from "./probe";

/** What is measured, by name: milliseconds unless it says otherwise. */
export const metrics = {
  "navigation → shell painted": (seen: Visit) => seen.firstPaint,
  "handshake done → request sent": (seen: Visit) => between(seen.handshake, seen.request),
  "answer in → last DOM write": (seen: Visit) => between(seen.answer, seen.written),
  "answer in → painted": (seen: Visit) => between(seen.answer, seen.painted),
  "press → pending written": (seen: Visit) => between(seen.pressed, seen.pending),
  "press → pending painted": (seen: Visit) => between(seen.pressed, seen.pendingPainted),
} satisfies Record<string, (seen: Visit) => number>;
export type Metric = keyof typeof metrics;

/** One visit to the end, its press included. */
export interface Visit extends Seen {
  /** First contentful paint. */
  readonly firstPaint: number;
}

/** What moved after something could be seen. Chromium tells of shifts before that too, while styles load. */
export function layoutShift({ shifts, firstPaint, pressed = 0 }: Visit): number {
  return sumOf(shifts.filter(({ at }) => at > firstPaint && at < pressed));
}

/** What moved half a second or more after the press: its outcome, where that took so long. */
export function shiftAfterPress({ shifts, pressed = 0 }: Visit): number {
  return sumOf(shifts.filter(({ at }) => at >= pressed));
}

const sumOf = (shifts: Visit["shifts"]) => shifts.reduce((sum, { value }) => sum + value, 0);

/** Opens a candidate, waits until all is quiet, presses the first switch, and waits until that is done. */
export async function visitOnce(tab: CrmTab, name: string, quietMs: number): Promise<Visit> {
  await tab.page.evaluate(() => {
    Object.assign(window.simulator.organisation.settings.preferences, {
      show_from_number: false,
      show_to_number: false,
    });
  });
  await tab.visit(name);
  await tab.until(() => window.seen?.painted !== undefined);
  await tab.until(isQuiet, quietMs);
  await tab.click("button[role=switch]");
  await tab.until(
    () => document.querySelector("[role=switch]")?.getAttribute("aria-checked") === "true",
  );
  await tab.until(() => window.seen?.pendingPainted !== undefined);
  await tab.until(isQuiet, quietMs);
  return tab.inFrame(() => {
    if (!window.seen) throw new Error("Nothing was seen");
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    return { ...window.seen, firstPaint: paint?.startTime ?? Number.NaN };
  });
}

/** Nothing was written and no message came for so long. Runs in the frame. */
export function isQuiet(ms: number): boolean {
  const { changed, heard } = window.seen ?? { changed: 0, heard: 0 };
  return performance.now() - Math.max(changed, heard) > ms;
}

/** @throws where one of the two never happened: a missing value must not pass for a fast one */
function between(from: number | undefined, to: number | undefined): number {
  if (from === undefined || to === undefined) throw new Error("A moment was not seen");
  return to - from;
}
