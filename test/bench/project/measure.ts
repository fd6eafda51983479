import { once } from "node:events";
import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { temporaryFolder } from "../at-end";
import { summary } from "../report/stats";
import type { Steps } from "../steps";
import { processTime, untilPrinted } from "./timed";

const root = join(import.meta.dirname, "../../..");
const minutes = 60;

/** Times of the short processes are medians of this many runs. */
export const repeats = 5;

/** Milliseconds of whole processes, from start to end unless stated otherwise. */
export interface ProjectTimes {
  readonly clone: number;
  readonly install: number;
  /** Until the simulator is up. */
  readonly up: number;
  /** From saving a source file to the new script, while the simulator runs. */
  readonly rebuild: number;
  readonly build: number;
  readonly pack: number;
  /** Node with an empty script. */
  readonly nothing: number;
  readonly test: number;
  readonly check: number;
}

/** @throws with the output of a process that fails */
export async function measureProject(steps: Steps): Promise<ProjectTimes> {
  const home = temporaryFolder();
  const folder = join(home, "calls-preferences");
  const run = (limit: number, command: string, ...given: string[]) => {
    steps.next(`${command} ${given.join(" ")}`, limit);
    return processTime(command, given, command === "git" ? home : folder);
  };
  const node = (...given: string[]) => medianOf(() => run(2 * minutes, process.execPath, ...given));
  return {
    clone: await run(2 * minutes, "git", "clone", "--quiet", root, folder),
    install: await run(10 * minutes, "npm", "ci"),
    ...(await simulatorTimes(folder, steps)),
    build: await node("build.mjs", "build"),
    pack: await node("build.mjs", "pack"),
    nothing: await node("--eval", ""),
    test: await run(20 * minutes, "npm", "test"),
    check: await run(30 * minutes, "npm", "run", "check"),
  };
}

async function simulatorTimes(
  folder: string,
  steps: Steps,
): Promise<Pick<ProjectTimes, "up" | "rebuild">> {
  steps.next("npm start");
  const given = ["build.mjs", "start", "--port", "0"];
  const up = await untilPrinted(process.execPath, given, folder, "Local Zoho CRM");
  steps.next("building anew while the simulator runs");
  const rebuild = await rebuildTime(folder);
  steps.next("ending the simulator");
  up.child.kill("SIGTERM");
  await once(up.child, "exit");
  return { up: up.ms, rebuild };
}

async function medianOf(take: () => Promise<number>): Promise<number> {
  const taken: number[] = [];
  for (let time = 0; time < repeats; time++) taken.push(await take());
  return summary(taken).median;
}

/** Changes a source file while `npm start` runs, and waits until a script is written. */
async function rebuildTime(folder: string): Promise<number> {
  const source = join(folder, "src/widget/main.ts");
  const before = readFileSync(source);
  const median = await medianOf(async () => {
    const last = lastWritten(join(folder, "app"));
    const began = performance.now();
    appendFileSync(source, `\ndocument.title += "";\n`);
    while (lastWritten(join(folder, "app")) === last) await sleep(5);
    return performance.now() - began;
  });
  // Restored, because later measurements are of the committed source.
  writeFileSync(source, before);
  return median;
}

/** When the newest script below a folder was written. */
function lastWritten(folder: string): number {
  const scripts = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".js"),
  );
  const times = scripts.map(
    // A script of an earlier build may have been removed meanwhile.
    (path) => statSync(join(folder, path), { throwIfNoEntry: false })?.mtimeMs ?? 0,
  );
  return Math.max(...times);
}
