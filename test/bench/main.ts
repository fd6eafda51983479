import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildCandidates } from "./candidates";
import { countRequests } from "./count-requests";
import { goalTable, type Judged, judge } from "./goals/judge";
import { measureParts } from "./measure-parts";
import { enoughRuns, type Options, optionsFrom } from "./options";
import { profilePart } from "./profile/part";
import { projectReport } from "./project/report";
import { page } from "./report/page";
import { paragraphs } from "./report/report";
import { createSteps, type Steps } from "./steps";

const root = join(import.meta.dirname, "../..");

/** Exit codes. */
const codes = { met: 0, missed: 1, failed: 2 };

/** Ends the process if a step hangs; otherwise resolves with the exit code. */
export async function main(given: readonly string[]): Promise<number> {
  const steps = createSteps((now) => {
    console.error(`HANGS: ${now}`);
    process.exit(codes.failed);
  });
  try {
    return await run(optionsFrom(given), steps);
  } catch (error) {
    console.error(`FAILED: ${steps.now}\n${error instanceof Error ? error.message : error}`);
    return codes.failed;
  } finally {
    steps.done();
  }
}

async function run(options: Options, steps: Steps): Promise<number> {
  if (options.part === "profile") {
    console.log(await profilePart(options, steps));
    return codes.met;
  }
  const candidates = await buildCandidates(options, steps);
  const { figures, reports, where } = await measureParts(candidates, options, steps);
  const judged = judge(figures);
  if (options.part) {
    console.log(paragraphs(goalTable(judged), ...reports.map(({ text }) => text)));
    return ended(judged, []);
  }
  steps.part("requests");
  const requests = countRequests(steps);
  steps.part("the project");
  const project = await projectReport(options.project, steps);
  const failed = [...requests.failed, ...project.failed];
  // Says why a goal for a task is missed.
  const profile = await profilePart({ ...options, before: undefined }, steps);
  const { runs } = options;
  const before = candidates.before?.what ?? "";
  const text = page({
    where,
    runs,
    before,
    judged,
    failed,
    reports: [...reports, requests, project],
    profile,
  });
  if (runs >= enoughRuns) writeFileSync(join(root, "BENCHMARKS.md"), text);
  else console.log(text);
  return ended(judged, failed);
}

function ended(judged: readonly Judged[], failed: readonly string[]): number {
  const missed = judged.filter(({ met }) => !met);
  for (const { what, where } of missed) console.error(`MISSED: ${what} ${where}`.trim());
  for (const what of failed) console.error(`NOT MEASURED: ${what}`);
  if (failed.length > 0) return codes.failed;
  return missed.length > 0 ? codes.missed : codes.met;
}
