import { availableParallelism, loadavg } from "node:os";
import { Worker } from "node:worker_threads";

/** Other load on the machine at one moment. */
export interface Load {
  /** The system's load average of the last minute. */
  readonly average: number;
  /** Time of a fixed piece of work, relative to its time undisturbed. */
  readonly slowness: number;
}

/** The machine right before and after a measurement, while the benchmark itself was idle. */
export interface Loads {
  readonly before: Load;
  readonly after: Load;
}

/** A measurement with the load of the machine. */
export interface Beside<T> {
  readonly value: T;
  readonly loads: Loads;
}

/** An idle machine showed 1.0 to 1.1; one other busy process on two cores makes it 1.3 and more. */
const quietSlowness = 1.2;

/** The shortest time of a piece of work in this run, to which all others are compared. */
let undisturbed = Number.POSITIVE_INFINITY;

export async function besideLoad<T>(measure: () => Promise<T>): Promise<Beside<T>> {
  const before = await loadNow();
  const value = await measure();
  return { value, loads: { before, after: await loadNow() } };
}

/** Times small pieces of work on all cores at once, so that another process on any of them shows. */
export async function loadNow(): Promise<Load> {
  const [average = Number.NaN] = loadavg();
  const all = await Promise.all(Array.from({ length: availableParallelism() }, piecesOfWork));
  const times = all.flat().toSorted((a, b) => a - b);
  // Not the very shortest, which ran before the other cores had begun.
  undisturbed = Math.min(undisturbed, times[Math.floor(times.length / 10)] ?? Number.NaN);
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  return { average, slowness: mean / undisturbed };
}

export function isTrusted({ before, after }: Loads): boolean {
  return Math.max(before.slowness, after.slowness) <= quietSlowness;
}

/** One line to print beside the figures. */
export function loadLine(loads: Loads): string {
  const written = ({ average, slowness }: Load) =>
    `load ${average.toFixed(1)}, work ${slowness.toFixed(2)} × as long as undisturbed`;
  const line = `The machine before: ${written(loads.before)}; after: ${written(loads.after)}.`;
  return isTrusted(loads) ? line : `${line} ${distrust}`;
}

export const distrust =
  "**These figures are not to be trusted: the machine was busy with something else.**";

/** Durations of a hundred pieces of work of about two milliseconds each. */
function piecesOfWork(): Promise<number[]> {
  const work = () => {
    let sum = 0;
    const piece = () => {
      const began = performance.now();
      for (let i = 0; i < 1e6; i++) sum += (sum ^ i) % 7;
      return performance.now() - began;
    };
    // The first ones warm up the compiler.
    for (let i = 0; i < 20; i++) piece();
    return Array.from({ length: 100 }, piece);
  };
  const source = `require("node:worker_threads").parentPort.postMessage((${work})())`;
  return new Promise((resolve, reject) => {
    const worker = new Worker(source, { eval: true });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}
