import { once } from "node:events";
import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { summary } from "../report/stats";
import { ms, ratio, table } from "../report/table";
import type { Report } from "../size/report";
import { processTime, untilPrinted } from "./timed";

const root = join(import.meta.dirname, "../../..");
const builds = 5;

/** Times of whole processes in a fresh clone of what is committed. Takes minutes, so only on demand. */
export async function projectReport(wanted: boolean): Promise<Report> {
  if (!wanted) {
    return { text: "Not measured in this run: `npm run bench -- --project` does.", missed: [] };
  }
  try {
    return { text: await measureProject(), missed: [] };
  } catch (error) {
    // Everything else of a long run is worth keeping.
    return { text: "Could not be measured.", missed: [`The project's own times: ${error}`] };
  }
}

async function measureProject(): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), "calls-preferences-"));
  const folder = join(home, "calls-preferences");
  try {
    const clone = await processTime("git", ["clone", "--quiet", root, folder], home);
    const install = await processTime("npm", ["ci"], folder);
    const up = await untilPrinted(
      process.execPath,
      ["build.mjs", "start", "--port", "0"],
      folder,
      "Local Zoho CRM",
    );
    const rebuild = await rebuildTime(folder);
    up.child.kill("SIGTERM");
    await once(up.child, "exit");
    const build = await medianOf(() =>
      processTime(process.execPath, ["build.mjs", "build"], folder),
    );
    const pack = await medianOf(() => processTime(process.execPath, ["build.mjs", "pack"], folder));
    const nothing = await medianOf(() => processTime(process.execPath, ["--eval", ""], folder));
    const test = await processTime("npm", ["test"], folder);
    const rows: [string, number, number, string][] = [
      ["clean clone until the simulator is up", clone + install + up.ms, install, "`npm ci` alone"],
      ["the same until all tests are done", clone + install + test, install, "`npm ci` alone"],
      ["`npm start` until it is up", up.ms, nothing, "a Node that does nothing"],
      [`\`npm run build\`, median of ${builds}`, build, nothing, "a Node that does nothing"],
      [`\`npm run pack\`, median of ${builds}`, pack, nothing, "a Node that does nothing"],
      ["rebuild while it runs, from saving to the new file", rebuild, build, "`npm run build`"],
    ];
    return table(
      ["whole process", "ratio", "ms"],
      rows.map(([what, time, to, name]) => [what, `${ratio(time, to)} ${name}`, ms(time)]),
    );
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function medianOf(take: () => Promise<number>): Promise<number> {
  const taken: number[] = [];
  for (let time = 0; time < builds; time++) taken.push(await take());
  return summary(taken).median;
}

/** Changes a source file while `npm start` runs, and waits for the page that comes of it. */
async function rebuildTime(folder: string): Promise<number> {
  // It is written last, and anew with each build: it names the others.
  const built = join(folder, "app/widget.html");
  const source = join(folder, "src/widget/lazy.ts");
  const before = readFileSync(source);
  const median = await medianOf(async () => {
    const { mtimeMs } = statSync(built);
    const began = performance.now();
    appendFileSync(source, `\ndocument.title += "";\n`);
    while ((statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? mtimeMs) === mtimeMs) {
      if (performance.now() - began > 60_000) throw new Error("It is not built anew");
      await sleep(5);
    }
    return performance.now() - began;
  });
  // What is measured after this is what is committed.
  writeFileSync(source, before);
  return median;
}
