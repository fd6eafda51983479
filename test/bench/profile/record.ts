import type { Protocol } from "puppeteer-core";
import type { CrmTab } from "../browser/frame";
import { type Visit, visitOnce } from "../browser/visit";

/** Where the frame's thread was at a moment of the frame's clock. */
export interface Sample {
  /** Milliseconds since the navigation began, as in `Seen`. */
  readonly at: number;
  /** Milliseconds until the next sample. */
  readonly ms: number;
  /**
   * The function of a script, which includes the browser's functions that it calls; or "(program)" and
   * the like.
   */
  readonly frame: Protocol.Runtime.CallFrame;
}

/** One visit with a press, under Chromium's profiler. */
export interface Recorded {
  readonly visit: Visit;
  readonly samples: readonly Sample[];
}

/** Microseconds between two samples; the tasks take one or two milliseconds. */
const interval = 50;

export async function recordVisit(tab: CrmTab, name: string, quietMs: number): Promise<Recorded> {
  await tab.send("Profiler.enable");
  await tab.send("Profiler.setSamplingInterval", { interval });
  await tab.send("Profiler.start");
  const visit = await visitOnce(tab, name, quietMs);
  const { profile } = await tab.send("Profiler.stop");
  return { visit, samples: samplesOf(profile, await navigationStart(tab)) };
}

/** Microseconds of the profiler's clock. */
async function navigationStart(tab: CrmTab): Promise<number> {
  await tab.send("Performance.enable");
  const { metrics } = await tab.send("Performance.getMetrics");
  const start = metrics.find(({ name }) => name === "NavigationStart")?.value;
  if (start === undefined) throw new Error("Chromium does not tell when the navigation began");
  return start * 1e6;
}

function samplesOf(profile: Protocol.Profiler.Profile, start: number): Sample[] {
  const { samples = [], timeDeltas = [], startTime } = profile;
  const frames = scriptFrames(profile.nodes);
  let time = startTime;
  return samples.flatMap((id, index) => {
    time += timeDeltas[index] ?? 0;
    const frame = frames.get(id);
    const next = timeDeltas[index + 1] ?? interval;
    return frame ? [{ at: (time - start) / 1e3, ms: next / 1e3, frame }] : [];
  });
}

/** By the id of a node: its frame, or for a function of the browser, that of the calling script. */
function scriptFrames(
  nodes: readonly Protocol.Profiler.ProfileNode[],
): ReadonlyMap<number, Protocol.Runtime.CallFrame> {
  const frames = new Map<number, Protocol.Runtime.CallFrame>();
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((id) => [id, node])));
  const frameOf = (node: Protocol.Profiler.ProfileNode): Protocol.Runtime.CallFrame => {
    const { url, functionName } = node.callFrame;
    const caller = parents.get(node.id);
    return url || functionName.startsWith("(") || !caller ? node.callFrame : frameOf(caller);
  };
  for (const node of nodes) frames.set(node.id, frameOf(node));
  return frames;
}
