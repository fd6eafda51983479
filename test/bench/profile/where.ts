import { probeName } from "../browser/probe";
import type { ModuleAt } from "./modules";
import type { Recorded, Sample } from "./record";
import type { Task } from "./tasks";

/** Where the time of a task goes, in milliseconds per visit on average. */
export interface Where {
  readonly what: string;
  /** Until the end that the goal is about. */
  readonly until: number;
  /** After that, until the frame is idle. */
  readonly after: number;
}

/**
 * Adds up a task over all visits, in descending order.
 * @param of what a sample counts towards: its module, or its function
 */
export function whereTimeGoes(
  task: Task,
  recorded: readonly Recorded[],
  of: (sample: Sample) => string,
): Where[] {
  const found = new Map<string, { until: number; after: number }>();
  const add = (sample: Sample, part: "until" | "after") => {
    const sums = found.get(of(sample)) ?? { until: 0, after: 0 };
    sums[part] += sample.ms / recorded.length;
    found.set(of(sample), sums);
  };
  for (const { visit, samples } of recorded) {
    const [from, to] = [task.from(visit), task.to(visit)];
    if (from === undefined || to === undefined) throw new Error(`Not seen: ${task.name}`);
    const begun = samples.filter(({ at }) => at >= from);
    for (const sample of begun.filter(({ at }) => at < to)) add(sample, "until");
    const rest = begun.filter(({ at }) => at >= to);
    const free = rest.findIndex(({ frame }) => isBrowsers(frame.functionName));
    for (const sample of rest.slice(0, Math.max(free, 0))) add(sample, "after");
  }
  return [...found]
    .map(([what, sums]) => ({ what, ...sums }))
    .sort((a, b) => b.until - a.until || b.after - a.after);
}

/** The module of a sample, or what else used the thread. */
export function moduleOf({ frame }: Sample, candidate: string, at: ModuleAt): string {
  const { url, functionName, lineNumber } = frame;
  if (url === probeName) return "(this benchmark's probe)";
  if (url.endsWith("/sdk.js")) return "(Zoho's SDK)";
  if (!url) return functionName;
  const [, file] = decodeURIComponent(new URL(url).pathname).split(`/${candidate}/`);
  return file ? at(file, lineNumber) : url;
}

/** The browser's own work, unrelated to a script. */
const isBrowsers = (functionName: string) =>
  ["(program)", "(idle)", "(root)"].includes(functionName);
