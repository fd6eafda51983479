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
const warmUp = { toggles: 600, mounts: 10 };
/**
 * So much may come and go. Zoho's core of the SDK keeps something of each message for ever, and the engine
 * goes on compiling, so the bytes of a toggle are counted beyond those of the vanilla twin: what a listener
 * or a state that is left behind takes is more than that.
 */
const allowed = { bytesPerToggle: 200, share: 0.05, nodes: 20, listeners: 5 };

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

export function memoryReport(grown: Awaited<ReturnType<typeof measureMemory>>): Report {
  const [widget, ...twins] = grown.toggles;
  const [mounted] = grown.mounts;
  if (!widget || !mounted) throw new Error("Nothing was measured");
  const beyond = bytesPerToggle(widget) - Math.min(...twins.map(bytesPerToggle));
  const missed = [
    ...leftBehind("toggles", widget),
    ...leftBehind("mounts", mounted),
    ...(beyond > allowed.bytesPerToggle
      ? [`Each toggle leaves ${whole(beyond)} B more than a twin's`]
      : []),
    ...(mounted.after.bytes > mounted.before.bytes * (1 + allowed.share)
      ? ["Memory grows with mounts"]
      : []),
  ];
  const columns = [
    "widget to it",
    "after to before",
    "kB before",
    "kB after",
    "nodes",
    "listeners",
  ];
  const text = [
    "After everything unused was thrown away. Zoho's core of the SDK keeps something of each message for ever, " +
      "as the vanilla twin shows; nodes and listeners are those that came on top.",
    table(
      [`${whole(toggles)} toggles`, ...columns, "bytes a toggle"],
      grown.toggles.map((one) => [...row(one, widget), whole(bytesPerToggle(one))]),
    ),
    table(
      [`${whole(mounts)} mounts`, ...columns],
      grown.mounts.map((one) => row(one, mounted)),
    ),
  ];
  return { text: text.join("\n\n"), missed };
}

function row({ name, before, after }: Growth, widget: Growth): string[] {
  return [
    name,
    ratio(widget.after.bytes, after.bytes),
    ratio(after.bytes, before.bytes),
    whole(before.bytes / 1e3),
    whole(after.bytes / 1e3),
    signed(after.nodes - before.nodes),
    signed(after.listeners - before.listeners),
  ];
}

function leftBehind(what: string, { before, after }: Growth): string[] {
  return [
    ...(after.nodes > before.nodes + allowed.nodes ? [`Nodes are left behind by ${what}`] : []),
    ...(after.listeners > before.listeners + allowed.listeners
      ? [`Listeners are left behind by ${what}`]
      : []),
  ];
}

const bytesPerToggle = ({ before, after }: Growth) =>
  Math.max(after.bytes - before.bytes, 0) / toggles;

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
