import { setCondition, unhindered } from "../browser/condition";
import type { CrmTab } from "../browser/frame";
import { collectGarbage } from "../browser/garbage";
import { untilQuiet, visitUntilShown } from "../browser/visit";

/** What the frame's process holds after garbage collection. */
export interface Memory {
  readonly bytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Memory of one candidate before and after many repetitions. */
export interface Growth {
  readonly name: string;
  readonly before: Memory;
  readonly after: Memory;
}

/** Growth of each candidate, the widget's first. */
export type Grown = Readonly<Record<"toggles" | "mounts", readonly Growth[]>>;

export const toggles = 1_000;
export const mounts = 100;
const warmUp = { toggles: 600, mounts: 10 };

/**
 * Toggles one switch a thousand times, and opens the page a hundred times, after a warm-up that does not
 * count.
 */
export async function measureMemory(tab: CrmTab, names: readonly string[]): Promise<Grown> {
  await setCondition(tab, unhindered);
  const grown: Record<"toggles" | "mounts", Growth[]> = { toggles: [], mounts: [] };
  for (const name of names) {
    await visitUntilShown(tab, name);
    await toggle(tab, warmUp.toggles);
    const before = await memory(tab);
    await toggle(tab, toggles);
    grown.toggles.push({ name, before, after: await memory(tab) });
  }
  for (const name of names) {
    for (let time = 0; time < warmUp.mounts; time++) await visitUntilShown(tab, name);
    const before = await memory(tab);
    for (let time = 0; time < mounts; time++) await visitUntilShown(tab, name);
    grown.mounts.push({ name, before, after: await memory(tab) });
  }
  return grown;
}

/**
 * What one toggle leaves behind. Zoho's core of the SDK retains something of each message for ever, and
 * the engine keeps compiling, so it is never quite zero.
 */
export const bytesPerToggle = ({ before, after }: Growth) =>
  Math.max(after.bytes - before.bytes, 0) / toggles;

/** Presses the first switch until it has changed this often, and confirms each hiding. */
async function toggle(tab: CrmTab, times: number): Promise<void> {
  // The simulator redraws its list of requests for each one, so the list must stay short.
  for (let left = times; left > 0; left -= 50) {
    tab.steps.next(`toggling the first switch, ${left} times to go`);
    await tab.inFrame(pressAndWait, Math.min(left, 50));
    await tab.page.evaluate(() => window.simulator.clear());
  }
}

/** Runs in the frame. */
async function pressAndWait(times: number): Promise<void> {
  const find = () => document.querySelector("button[role=switch]");
  const changed = () =>
    new Promise<void>((done) => {
      new MutationObserver((_, observer) => {
        observer.disconnect();
        done();
      }).observe(document, { subtree: true, childList: true, attributes: true });
    });
  for (let time = 0; time < times; time++) {
    const target = find()?.getAttribute("aria-checked") !== "true";
    const row = find()?.closest(".row");
    find()?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    const isDone = () =>
      find()?.getAttribute("aria-checked") === String(target) && !find()?.ariaDisabled;
    while (!isDone()) {
      // The confirmation is drawn at the end of the task of the press; in earlier builds within it.
      const buttons = [...(row?.querySelectorAll("button") ?? [])];
      buttons.find((button) => button.textContent.startsWith("Hide "))?.click();
      await changed();
    }
  }
}

/** Longer than any answer takes here. A page that is still opening has fewer listeners than an open one. */
const quietMs = 300;

async function memory(tab: CrmTab): Promise<Memory> {
  await untilQuiet(tab, quietMs);
  await collectGarbage(tab);
  const { usedSize } = await tab.send("Runtime.getHeapUsage");
  await tab.send("Performance.enable");
  const { metrics } = await tab.send("Performance.getMetrics");
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return {
    bytes: usedSize,
    nodes: metric("Nodes"),
    listeners: metric("JSEventListeners"),
  };
}
