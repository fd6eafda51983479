import { type CurablePlace, type CureJob, type CureStep, type Cures, isOver } from "./cure";
import type { Preference } from "./preferences";
import { isLocked, type State } from "./state";

const none: Cures = { jobs: [], pending: false, reads: 0 };

/** "Show everything that uses it". */
export function fullCheckRequested(state: State): State {
  return { ...state, guard: { ...state.guard, fullRequested: true } };
}

/** "Make optional": the question opens. */
export function cureAsked(state: State, name: Preference, places: readonly CurablePlace[]): State {
  return mayCure(state) ? withCures(state, { asking: { name, places } }) : state;
}

/** "Leave it required", Esc. */
export function cureCancelled(state: State): State {
  return withCures(state, { asking: undefined });
}

/** "Make optional" in the question. It counts only while that is open, so a double press is one change. */
export function cureConfirmed(state: State): State {
  const { asking } = state.cures ?? none;
  if (!asking || !mayCure(state)) return state;
  const { name, places } = asking;
  const jobs = places.map((place) => ({ name, place, required: false, step: waiting }));
  return queued(cureCancelled(state), jobs);
}

/** "Undo". A second press finds the job replaced, so a double press is one change. */
export function undone(state: State, job: CureJob): State {
  const isThere = state.cures?.jobs.includes(job) && mayCure(state);
  return isThere ? queued(state, [{ ...job, required: true, step: waiting }]) : state;
}

/** The next job: one that was under way when its client was given up, or else the first that waits. */
export function nextCure({ cures = none }: State): CureJob | undefined {
  const at = (...steps: CureStep["at"][]) => cures.jobs.find(({ step }) => steps.includes(step.at));
  return at("saving", "checking") ?? at("waiting");
}

/** One job goes on. Where it failed, those of this field that wait to be made optional are skipped. */
export function stepped(state: State, job: CureJob, step: CureStep): State {
  const jobs = (state.cures ?? none).jobs.map((each): CureJob => {
    if (isSame(each, job)) return { ...each, step };
    const isNext = each.name === job.name && each.step.at === "waiting" && !each.required;
    return "problem" in step && isNext ? { ...each, step: { at: "skipped" } } : each;
  });
  return withCures(state, { jobs });
}

/** A layout was written or read back. */
export function readBack(state: State): State {
  return withCures(state, { reads: (state.cures ?? none).reads + 1 });
}

/**
 * Forgets the jobs of a field that is hidden by now: it is required nowhere, so there is nothing to undo. A question is
 * about what locks the switch, so it closes where nothing does.
 */
export function pruned(state: State): State {
  const { cures, values } = state;
  if (!cures || !values) return state;
  const jobs = cures.jobs.filter(({ name, step }) => values[name] || isOut(step));
  const asking = cures.asking && isLocked(state, cures.asking.name) ? cures.asking : undefined;
  if (jobs.length === cures.jobs.length && asking === cures.asking) return state;
  return withCures(state, { jobs, asking });
}

/** As far as is known the field is optional there because of this job. */
export function mayUndo({ required, step }: CureJob): boolean {
  return step.at === (required ? "failed" : "done");
}

/** Layouts are changed only with the person's own permissions, which Zoho enforces. */
export function mayCure({ page, permissions }: State): boolean {
  return page.at === "ready" && permissions.at === "own";
}

const waiting: CureStep = { at: "waiting" };

type Named = Pick<CureJob, "name" | "place">;

function isSame(one: Named, other: Named): boolean {
  return one.name === other.name && one.place.target.layout === other.place.target.layout;
}

/** Puts jobs at the end of the queue. They replace older ones of the same layouts. */
function queued(state: State, added: readonly CureJob[]): State {
  const kept = (state.cures ?? none).jobs.filter((job) => !added.some((one) => isSame(one, job)));
  return withCures(state, { jobs: [...kept, ...added] });
}

/** The change may have left. */
function isOut({ at }: CureStep): boolean {
  return at === "saving" || at === "checking";
}

export function withCures(state: State, change: Partial<Cures>): State {
  const cures = { ...(state.cures ?? none), ...change };
  return { ...state, cures: { ...cures, pending: cures.jobs.some(({ step }) => !isOver(step)) } };
}
