import { ratio, table, whole } from "../report/table";
import type { Report } from "../size/report";
import type { CrmTab } from "./frame";
import { slowDown } from "./slowness";

/** What the frame's process holds after everything unused was thrown away. */
interface Memory {
  readonly bytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

interface Growth {
  readonly name: string;
  readonly before: Memory;
  readonly after: Memory;
}

const toggles = 1_000;
const mounts = 100;
/** So much may come and go: compiled code, and what the engine learned. */
const allowed = { share: 0.1, nodes: 20, listeners: 5 };

/** Toggles one switch a thousand times, and opens the page a hundred times, after a start that is not counted. */
export async function measureMemory(
  tab: CrmTab,
  names: readonly string[],
): Promise<Record<"toggles" | "mounts", Growth[]>> {
  await slowDown(tab, 1);
  await tab.page.evaluate(() => {
    window.simulator.latency = 0;
  });
  const grown: Record<"toggles" | "mounts", Growth[]> = { toggles: [], mounts: [] };
  for (const name of names) {
    await visitUntilShown(tab, name);
    await toggle(tab, 200);
    const before = await memory(tab);
    await toggle(tab, toggles);
    const after = await memory(tab);
    grown.toggles.push({ name, before, after });
  }
  for (const name of names) {
    for (let time = 0; time < 10; time++) await visitUntilShown(tab, name);
    const before = await memory(tab);
    for (let time = 0; time < mounts; time++) await visitUntilShown(tab, name);
    grown.mounts.push({ name, before, after: await memory(tab) });
  }
  return grown;
}

export function memoryReport(grown: Awaited<ReturnType<typeof measureMemory>>): Report {
  const rows = (all: readonly Growth[]) => {
    const [widget] = all;
    return all.map(({ name, before, after }) => [
      name,
      ratio(widget?.after.bytes ?? 0, after.bytes),
      ratio(after.bytes, before.bytes),
      whole(before.bytes / 1e3),
      whole(after.bytes / 1e3),
      signed(after.nodes - before.nodes),
      signed(after.listeners - before.listeners),
    ]);
  };
  const head = (after: string) => [
    after,
    "widget to it",
    "after to before",
    "kB before",
    "kB after",
    "more nodes",
    "more listeners",
  ];
  const missed = Object.entries(grown).flatMap(([what, [widget]]) =>
    widget ? growth(`${what}`, widget) : [],
  );
  return {
    text: [
      table(head(`${whole(toggles)} toggles`), rows(grown.toggles)),
      table(head(`${whole(mounts)} mounts`), rows(grown.mounts)),
    ].join("\n\n"),
    missed,
  };
}

function growth(what: string, { before, after }: Growth): string[] {
  return [
    ...(after.bytes > before.bytes * (1 + allowed.share) ? [`Memory grows with ${what}`] : []),
    ...(after.nodes > before.nodes + allowed.nodes ? [`Nodes are left behind by ${what}`] : []),
    ...(after.listeners > before.listeners + allowed.listeners
      ? [`Listeners are left behind by ${what}`]
      : []),
  ];
}

const signed = (value: number) => (value > 0 ? `+${value}` : String(value));

async function visitUntilShown(tab: CrmTab, name: string): Promise<void> {
  await tab.visit(name);
  await tab.until(() => window.seen?.painted !== undefined);
}

/** Presses the first switch until it has changed so often; a question before hiding is answered. */
async function toggle(tab: CrmTab, times: number): Promise<void> {
  // The simulator draws its list of requests anew for each: it must not grow long.
  for (let left = times; left > 0; left -= 50) {
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
    const wish = find()?.getAttribute("aria-checked") !== "true";
    const row = find()?.closest(".row");
    find()?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    const hide = [...(row?.querySelectorAll("button") ?? [])].find((button) =>
      button.textContent.startsWith("Hide "),
    );
    hide?.click();
    const isDone = () =>
      find()?.getAttribute("aria-checked") === String(wish) && !find()?.ariaDisabled;
    while (!isDone()) await changed();
  }
}

async function memory(tab: CrmTab): Promise<Memory> {
  await tab.send("HeapProfiler.enable");
  // What a finaliser lets go is collected the second time.
  for (let time = 0; time < 3; time++) await tab.send("HeapProfiler.collectGarbage");
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
