import { copyProject, type ProjectCopy } from "../support/project-copy";
import { atEnd } from "./at-end";
import type { Options } from "./options";
import { type Before, buildBefore } from "./size/before";
import { reactTwin, vanillaTwin } from "./size/build-twins";
import { buildWidget, packWidget, type Widget } from "./size/build-widget";
import type { Candidate } from "./size/candidate";
import type { Steps } from "./steps";

/** What is measured; all of it is built in this run. */
export interface Candidates {
  readonly widget: Widget;
  readonly before: Before | undefined;
  readonly twins: readonly Candidate[];
  /** The widget first. */
  readonly all: readonly [Candidate, ...Candidate[]];
}

/** Longer than a build may take, which cannot be interrupted. */
const seconds = 300;

export async function buildCandidates(
  { part, before: given }: Options,
  steps: Steps,
): Promise<Candidates> {
  steps.part("building");
  steps.next("the widget", seconds);
  // Zoho's toolkit takes longer than the build, and does not affect speed.
  const make = part === undefined || part === "size" ? packWidget : buildWidget;
  const widget = make(projectCopy());
  steps.next("the earlier build", seconds);
  const before = given === undefined ? undefined : buildBefore(given);
  steps.next("the twins", seconds);
  const twins = [await reactTwin(), await vanillaTwin()];
  return { widget, before, twins, all: [widget, ...twins, ...(before ? [before] : [])] };
}

/** A copy of the project that is removed when this process ends. */
export function projectCopy(): ProjectCopy {
  const copy = copyProject();
  atEnd(copy.remove);
  return copy;
}
