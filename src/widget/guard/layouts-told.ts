import { type CureJob, isOver } from "../preferences/cure";
import { withCures } from "../preferences/cure-steps";
import { evidence } from "../preferences/evidence";
import { mergeVerdicts } from "../preferences/merge-verdicts";
import { forEachPreference } from "../preferences/preferences";
import { learned } from "../preferences/row-steps";
import type { State } from "../preferences/state";
import type { Knowledge, Verdicts } from "../preferences/verdict";
import { isRefusal } from "../problems/problem";
import { layoutEvidence } from "./check-all";
import type { LayoutsRead } from "./layouts";
import { layoutGap } from "./required";

/** Whether the field is required there. Undefined where the layouts do not tell: what was not read is not optional. */
export function requiredIn(
  read: LayoutsRead,
  { name, place }: Pick<CureJob, "name"> & { readonly place: { readonly page?: string } },
): boolean | undefined {
  if ("kind" in read) return undefined;
  const isThere = ({ page }: { readonly page?: string }) => page === place.page;
  if (read.fields[name].some((field) => field.required && isThere(field.place))) return true;
  return !layoutGap(read, name) && read.all.some(isThere) ? false : undefined;
}

/** A look at the layouts is over, as the person (`early`) or over the client (`full`) sees them. */
export function looked(state: State, read: LayoutsRead, side: "early" | "full"): State {
  const found = mergeVerdicts(state.guard[side], layoutEvidence(read));
  return told(state, { ...state.guard, [side]: found }, read);
}

/**
 * What the guard knows now. Of a layout that counts which was read last, whoever looked: it corrects what
 * others found there, and what is said of changes made from here.
 */
export function told(state: State, guard: Knowledge, read: LayoutsRead): State {
  const { early, full } = guard;
  const corrected = { early: early && correct(early, read), full: full && correct(full, read) };
  const next = learned(state, { ...guard, ...corrected });
  const { cures } = state;
  return cures ? withCures(next, { jobs: cures.jobs.flatMap((job) => agreed(job, read)) }) : next;
}

function correct(verdicts: Verdicts, read: LayoutsRead): Verdicts {
  return forEachPreference((name) =>
    verdicts[name].map((found) => {
      if (found.check !== "required") return found;
      const places = found.places.filter((place) => requiredIn(read, { name, place }) !== false);
      return places.length > 0
        ? { ...found, places }
        : evidence(found.check, "blocked", places, found.gap);
    }),
  );
}

function agreed(job: CureJob, read: LayoutsRead): CureJob | [] {
  const { step, required } = job;
  const isRequired = isOver(step) ? requiredIn(read, job) : undefined;
  if (isRequired === undefined) return job;
  const problem = "problem" in step ? step.problem : undefined;
  if (isRequired !== required) {
    if (step.at === "done") return [];
    return problem ? { ...job, step: { at: "failed", problem } } : job;
  }
  // Carried out late; what Zoho refused was brought about elsewhere.
  if (problem && !isRefusal(problem)) return { ...job, step: { at: "done" } };
  return step.at === "done" ? job : [];
}
