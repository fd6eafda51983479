import type { Limits } from "../preferences/actions";
import type { CureJob } from "../preferences/cure";
import { mayCure, readBack, stepped } from "../preferences/cure-steps";
import { mergeVerdicts } from "../preferences/merge-verdicts";
import { learned } from "../preferences/row-steps";
import type { ClientSession } from "../preferences/session";
import type { State } from "../preferences/state";
import type { Store } from "../preferences/store";
import { updateLayout } from "../preferences/update-layout";
import { blocks } from "../preferences/verdict";
import { isRefusal, type Problem } from "../problems/problem";
import { handling } from "../problems/table";
import { pause } from "../time";
import { apiPath } from "../zoho/api-path";
import { askSdk } from "../zoho/ask-sdk";
import type { ZohoSdk } from "../zoho/sdk";
import { layoutEvidence } from "./check-all";
import { type Layouts, readLayouts } from "./layouts";

export type WriteCure = (session: ClientSession, job: CureJob) => Promise<void>;

/**
 * Changes one layout, and reads the layouts until it is sure what became of it. It is never sent twice.
 * @param sdk the SDK in use, for layouts that the client may not read
 */
export function createCureWriter(
  store: Store<State>,
  limits: Limits,
  sdk: () => ZohoSdk | undefined,
): WriteCure {
  return async function writeCure(session, job) {
    const { page } = store.state;
    const end = (problem: Problem) =>
      store.update((state) => stepped(state, job, { at: "failed", problem }));
    // A client that was given up has left it behind.
    if (job.step.at !== "waiting") return verify(session, job, { code: "no-answer" });
    if (page.at === "stopped") return end(page.problem);
    if (!mayCure(store.state)) return end({ code: "read-only" });
    // Somebody else brought it about while it waited.
    if (isThere(store.state, job)) {
      return store.update((state) => stepped(state, job, { at: "done" }));
    }
    store.update((state) => stepped(state, job, { at: "saving" }));
    const sent = updateLayout(session.client, job.place.target, job.required);
    const result = await session.ask(sent);
    store.update(readBack);
    const problem = result.ok ? undefined : result.problem;
    if (problem && handling(problem.code).silent) return end(problem);
    // Shown by nobody, but what is shown may be old since then.
    if (problem?.code === "no-answer") void sent.then(() => lookLate(session, job));
    await verify(session, job, problem);
  };

  /** Reads at the times of the limits until the layouts have it, or Zoho's refusal is confirmed. */
  async function verify(session: ClientSession, job: CureJob, problem?: Problem): Promise<void> {
    const began = performance.now();
    let told: boolean | undefined;
    let doubt = problem !== undefined && !isRefusal(problem);
    for (const after of limits.verify) {
      const checking = { at: "checking", doubt, problem } as const;
      store.update((state) => stepped(state, job, checking));
      await pause(began + after - performance.now(), session.signal);
      while (store.state.paused?.until) await session.wakeups.next();
      told = await look(session, job);
      if (told === job.required)
        return store.update((state) => stepped(state, job, { at: "done" }));
      if (told !== undefined && problem && isRefusal(problem)) break;
      doubt = true;
    }
    const why = problem ?? { code: "not-changed" };
    const at = told === undefined ? "unknown" : "failed";
    store.update((state) => stepped(state, job, { at, problem: why }));
  }

  async function lookLate(session: ClientSession, job: CureJob): Promise<void> {
    if (session.signal.aborted || store.state.paused?.until) return;
    const told = await look(session, job);
    const now = store.state.cures?.jobs.find(({ place }) => place === job.place);
    const failed = now?.step.at === "failed" || now?.step.at === "unknown";
    if (told === job.required && failed && now?.required === job.required) {
      store.update((state) => stepped(state, now, { at: "done" }));
    }
  }

  /** Whether the field is required in that layout now, as the client sees it, or else the person. */
  async function look(session: ClientSession, job: CureJob): Promise<boolean | undefined> {
    const answer = await session.ask(session.client.get(apiPath("settings/layouts?module=Calls")));
    let read = answer.ok ? readLayouts(answer.value.body) : undefined;
    if (!read || requiredIn(read, job) === undefined) {
      const meta = () => sdk()?.CRM.META?.getLayouts?.({ Entity: "Calls" });
      read = readLayouts(await askSdk(meta, limits.request, session.signal));
    }
    const told = requiredIn(read, job);
    if (told !== undefined) store.update((state) => seen(readBack(state), layoutEvidence(read)));
    return told;
  }
}

/** What was read back is newer than what the person's or the connection's look has told. */
function seen(state: State, now: ReturnType<typeof layoutEvidence>): State {
  const { early, full } = state.guard;
  return learned(state, {
    ...state.guard,
    early: mergeVerdicts(early, now),
    ...(full && { full: mergeVerdicts(full, now) }),
  });
}

/** Undefined where the layouts do not tell: what is not readable is not optional. */
function requiredIn(read: Layouts, { name, place }: CureJob): boolean | undefined {
  const found = read.fields[name].filter(
    (field) =>
      field.place.page === place.page && field.place.target?.layout === place.target.layout,
  );
  if (found.some(({ required }) => required)) return true;
  return read.readable && !read.tooMany ? false : undefined;
}

/** The layouts as they were last read have it already. */
function isThere({ guard }: State, { name, place, required }: CureJob): boolean {
  const isHeld = blocks(guard, name).some(
    ({ check, places }) =>
      check === "required" && places.some(({ target }) => target?.layout === place.target.layout),
  );
  // Of an undo only a read can tell: an inactive layout holds nothing.
  return !required && !isHeld;
}
