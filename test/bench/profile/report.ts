import { type Beside, loadLine } from "../report/load";
import { paragraphs } from "../report/report";
import { ms, percent, table } from "../report/table";
import type { Candidate } from "../size/candidate";
import { modulesOf } from "./modules";
import type { Recorded, Sample } from "./record";
import { tasks } from "./tasks";
import { moduleOf, type Where, whereTimeGoes } from "./where";

/** Further functions take next to no time. */
const mostFunctions = 15;

/** Where the time of each task goes, module by module and then function by function. */
export function profileReport(
  candidate: Candidate,
  { value: recorded, loads }: Beside<readonly Recorded[]>,
): string {
  const moduleAt = modulesOf(candidate);
  const module = (sample: Sample) => moduleOf(sample, candidate.name, moduleAt);
  const named = (sample: Sample) =>
    `${sample.frame.functionName || "(anonymous)"} · ${module(sample)}`;
  const parts = tasks.map((task) =>
    paragraphs(
      `### ${task.name}`,
      whereTable("module", whereTimeGoes(task, recorded, module)),
      whereTable("function", whereTimeGoes(task, recorded, named), mostFunctions),
    ),
  );
  return paragraphs(
    `## Profile of ${candidate.name}`,
    `Milliseconds of a visit at CPU ×1, means of ${recorded.length} visits, of a build that keeps names and ` +
      "is not shrunk, under Chromium's profiler: longer than without it, so go by the shares. A function's " +
      "time is its own and that of the browser's functions that it calls.",
    loadLine(loads),
    ...parts,
  );
}

/** @param most rows; the sum is that of all */
function whereTable(of: string, where: readonly Where[], most = where.length): string {
  const sum = (part: "until" | "after") => where.reduce((total, each) => total + each[part], 0);
  const [until, after] = [sum("until"), sum("after")];
  return table(
    [of, "share", "ms until then", "ms after it, in the same task"],
    [
      ...where
        .slice(0, most)
        .map((each) => [each.what, percent(each.until, until), ms(each.until), ms(each.after)]),
      ["all", percent(1, 1), ms(until), ms(after)],
    ],
  );
}
