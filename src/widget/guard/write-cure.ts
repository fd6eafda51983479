import type { Limits } from "../preferences/actions";
import type { CureJob, CureStep } from "../preferences/cure";
import { mayCure, readBack, stepped } from "../preferences/cure-steps";
import { readUntilSure } from "../preferences/read-until-sure";
import type { ClientSession } from "../preferences/session";
import { afterReading, type State } from "../preferences/state";
import type { Store } from "../preferences/store";
import { isRefusal, type Problem } from "../problems/problem";
import { handling } from "../problems/table";
import { apiPath } from "../zoho/api-path";
import { askSdk } from "../zoho/ask-sdk";
import type { ZohoSdk } from "../zoho/sdk";
import { type Layouts, readLayouts } from "./layouts";
import { looked, requiredIn } from "./layouts-told";
import { updateLayout } from "./update-layout";

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
    store.update((state) => stepped(state, job, { at: "saving" }));
    const result = await session.ask(updateLayout(session.client, job.place.target, job.required));
    store.update(readBack);
    const problem = result.ok ? undefined : result.problem;
    if (problem && handling(problem.code).silent) return end(problem);
    await verify(session, job, problem);
  };

  /** Reads at the times of the limits until the layouts show the change, or confirm Zoho's refusal. */
  async function verify(session: ClientSession, job: CureJob, problem?: Problem): Promise<void> {
    const step = (next: CureStep) => store.update((state) => stepped(state, job, next));
    const refused = problem !== undefined && isRefusal(problem);
    let isRequired: boolean | undefined;
    step({ at: "checking", doubt: problem !== undefined && !refused });
    await readUntilSure(store, session, limits.verify, async () => {
      isRequired = await readRequired(session, job);
      const isDone = isRequired === job.required;
      if (!isDone) step({ at: "checking", doubt: true });
      return isDone || (refused && isRequired !== undefined);
    });
    if (isRequired === job.required) return step({ at: "done" });
    // Whether it is more than this once that the connection has trouble, the values tell.
    session.refresh();
    const why = afterReading(problem ?? { code: "not-changed" });
    step({ at: isRequired === undefined ? "unknown" : "failed", problem: why });
  }

  /** Reads whether the field is required in that layout, as the client sees it or else the person. */
  async function readRequired(session: ClientSession, job: CureJob): Promise<boolean | undefined> {
    const answer = await session.ask(session.client.get(apiPath("settings/layouts?module=Calls")));
    const mine = answer.ok ? readLayouts(answer.value.body) : undefined;
    const read = mine && requiredIn(mine, job) !== undefined ? mine : await asPerson(session);
    const isRequired = requiredIn(read, job);
    if (isRequired !== undefined) {
      const side = store.state.guard.full ? "full" : "early";
      store.update((state) => looked(readBack(state), read, side));
    }
    return isRequired;
  }

  async function asPerson({ signal }: ClientSession): Promise<Layouts> {
    const meta = () => sdk()?.CRM.META?.getLayouts?.({ Entity: "Calls" });
    return readLayouts(await askSdk(meta, limits.request, signal));
  }
}
