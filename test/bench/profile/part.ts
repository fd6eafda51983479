import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { setCondition, unhindered } from "../browser/condition";
import { inTab } from "../browser/in-tab";
import { projectCopy } from "../candidates";
import type { Options } from "../options";
import { besideLoad } from "../report/load";
import { paragraphs } from "../report/report";
import { buildBefore } from "../size/before";
import { buildWidget } from "../size/build-widget";
import type { Candidate } from "../size/candidate";
import type { Steps } from "../steps";
import { type Recorded, recordVisit } from "./record";
import { profileReport } from "./report";

/** Build scripts that run with it do not shorten names, see there. */
const preload = pathToFileURL(join(import.meta.dirname, "unminified/preload.mjs")).href;
const env = { NODE_OPTIONS: `--import ${preload}` };

/** Profiles the widget, and an earlier state of it if one is given. @returns Markdown */
export async function profilePart({ before, runs }: Options, steps: Steps): Promise<string> {
  steps.part("building, not shrunk");
  const widget: Candidate = buildWidget(projectCopy(), env);
  const earlier = before === undefined ? [] : [buildBefore(before, env)];
  return inTab([widget, ...earlier], steps, async (tab) => {
    await setCondition(tab, unhindered);
    const reports: string[] = [];
    for (const candidate of [widget, ...earlier]) {
      steps.part(`profile of ${candidate.name}`);
      const record = async () => {
        const recorded: Recorded[] = [];
        // The first visit warms up the frame's process.
        for (let run = -1; run < runs; run++) {
          const one = await recordVisit(tab, candidate.name, 100);
          if (run >= 0) recorded.push(one);
        }
        return recorded;
      };
      reports.push(profileReport(candidate, await besideLoad(record)));
    }
    return paragraphs(...reports);
  });
}
