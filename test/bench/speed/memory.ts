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
  /** Messages to the CRM page meanwhile: Zoho's core keeps something of each for ever. */
  readonly messages: number;
}

const toggles = 1_000;
const mounts = 100;
const warmUp = { toggles: 600, mounts: 10 };
/**
 * So much may come and go. The bytes of toggles are compared with what the core of the SDK keeps of each
 * message, which the vanilla twin shows; those of mounts with what was there before.
 */
const allowed = { times: 2, share: 0.05, nodes: 20, listeners: 5 };

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
    const messages = await toggle(tab, toggles);
    grown.toggles.push({ name, before, after: await memory(tab), messages });
  }
  for (const name of names) {
    for (let time = 0; time < warmUp.mounts; time++) await visitUntilShown(tab, name);
    const before = await memory(tab);
    for (let time = 0; time < mounts; time++) await visitUntilShown(tab, name);
    grown.mounts.push({ name, before, after: await memory(tab), messages: 0 });
  }
  return grown;
}

export function memoryReport(grown: Awaited<ReturnType<typeof measureMemory>>): Report {
  const [widget, ...twins] = grown.toggles;
  const [mounted] = grown.mounts;
  if (!widget || !mounted) throw new Error("Nothing was measured");
  const least = Math.min(...twins.map(bytesPerMessage));
  const missed = [
    ...leftBehind("toggles", widget),
    ...leftBehind("mounts", mounted),
    ...(bytesPerMessage(widget) > least * allowed.times
      ? [
          `Each message of toggles leaves ${whole(bytesPerMessage(widget))} B, of a twin ${whole(least)}`,
        ]
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
    "After everything unused was thrown away. Zoho's core of the SDK keeps something of each message; what " +
      "grows with toggles is compared by message.",
    table(
      [`${whole(toggles)} toggles`, ...columns, "bytes a message"],
      grown.toggles.map((one) => [...row(one, widget), whole(bytesPerMessage(one))]),
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

const bytesPerMessage = ({ before, after, messages }: Growth) =>
  Math.max(after.bytes - before.bytes, 0) / messages;

const signed = (value: number) => (value > 0 ? `+${value}` : String(value));

async function visitUntilShown(tab: CrmTab, name: string): Promise<void> {
  await tab.visit(name);
  await tab.until(() => window.seen?.painted !== undefined);
}

/**
 * Presses the first switch until it has changed so often; a question before hiding is answered.
 * @returns how many messages to the CRM page that took
 */
async function toggle(tab: CrmTab, times: number): Promise<number> {
  let messages = 0;
  // The simulator draws its list of requests anew for each: it must not grow long.
  for (let left = times; left > 0; left -= 50) {
    await tab.inFrame(pressAndWait, Math.min(left, 50));
    messages += await tab.page.evaluate(() => {
      const { length } = window.simulator.messages;
      window.simulator.clear();
      return length;
    });
  }
  return messages;
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
