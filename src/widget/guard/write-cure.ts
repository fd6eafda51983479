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
 * Changes one layout, and reads the layouts until the outcome is sure. A change is never sent twice.
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
    // It was under way when its client was given up.
    if (job.step.at !== "waiting") return verify(session, job, { code: "no-answer" });
    if (page.at === "stopped") return end(page.problem);
    if (!mayCure(store.state)) return end({ code: "read-only" });
    // Somebody else has done it meanwhile.
    if (isDone(store.state, job)) {
      return store.update((state) => stepped(state, job, { at: "done" }));
    }
    store.update((state) => stepped(state, job, { at: "saving" }));
    const sent = updateLayout(session.client, job.place.target, job.required);
    const result = await session.ask(sent);
    store.update(readBack);
    const problem = result.ok ? undefined : result.problem;
    if (problem && handling(problem.code).silent) return end(problem);
    // A late answer is not shown, but after it the layouts may have changed.
    if (problem?.code === "no-answer") void sent.then(() => readAfterLateReply(session, job));
    await verify(session, job, problem);
  };

  /** Reads at the times of the limits until the layouts show the change, or confirm Zoho's refusal. */
  async function verify(session: ClientSession, job: CureJob, problem?: Problem): Promise<void> {
    const began = Date.now();
    let required: boolean | undefined;
    let doubt = problem !== undefined && !isRefusal(problem);
    for (const after of limits.verify) {
      const checking = { at: "checking", doubt, problem } as const;
      store.update((state) => stepped(state, job, checking));
      await pause(began + after - Date.now(), session.signal);
      while (store.state.paused?.until) await session.wakeups.next();
      required = await readRequired(session, job);
      if (required === job.required)
        return store.update((state) => stepped(state, job, { at: "done" }));
      if (required !== undefined && problem && isRefusal(problem)) break;
      doubt = true;
    }
    const why = problem ?? { code: "not-changed" };
    const at = required === undefined ? "unknown" : "failed";
    store.update((state) => stepped(state, job, { at, problem: why }));
  }

  async function readAfterLateReply(session: ClientSession, job: CureJob): Promise<void> {
    if (session.signal.aborted || store.state.paused?.until) return;
    const required = await readRequired(session, job);
    const now = store.state.cures?.jobs.find(({ place }) => place === job.place);
    const failed = now?.step.at === "failed" || now?.step.at === "unknown";
    if (required === job.required && failed && now?.required === job.required) {
      store.update((state) => stepped(state, now, { at: "done" }));
    }
  }

  /** Reads whether the field is required in that layout, as the client sees it or else the person. */
  async function readRequired(session: ClientSession, job: CureJob): Promise<boolean | undefined> {
    const answer = await session.ask(session.client.get(apiPath("settings/layouts?module=Calls")));
    let read = answer.ok ? readLayouts(answer.value.body) : undefined;
    if (!read || requiredIn(read, job) === undefined) {
      const meta = () => sdk()?.CRM.META?.getLayouts?.({ Entity: "Calls" });
      read = readLayouts(await askSdk(meta, limits.request, session.signal));
    }
    const required = requiredIn(read, job);
    if (required !== undefined)
      store.update((state) => withNewerLayouts(readBack(state), layoutEvidence(read)));
    return required;
  }
}

/** What was read back is newer than the evidence from the layouts, the person's and the connection's. */
function withNewerLayouts(state: State, now: ReturnType<typeof layoutEvidence>): State {
  const { early, full } = state.guard;
  return learned(state, {
    ...state.guard,
    early: mergeVerdicts(early, now),
    ...(full && { full: mergeVerdicts(full, now) }),
  });
}

/** Whether the field is required in that layout; undefined where the layouts do not tell. */
function requiredIn(read: Layouts, { name, place }: CureJob): boolean | undefined {
  const found = read.fields[name].filter(
    (field) =>
      field.place.page === place.page && field.place.target?.layout === place.target.layout,
  );
  if (found.some(({ required }) => required)) return true;
  return read.readable && !read.tooMany ? false : undefined;
}

/** True where the layouts, as they were last read, have the change already. */
function isDone({ guard }: State, { name, place, required }: CureJob): boolean {
  const isRequired = blocks(guard, name).some(
    ({ check, places }) =>
      check === "required" && places.some(({ target }) => target?.layout === place.target.layout),
  );
  // For an undo this does not tell, because an inactive layout is no block.
  return !required && !isRequired;
}
