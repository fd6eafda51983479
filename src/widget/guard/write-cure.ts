import type { Limits } from "../preferences/actions";
import type { CureJob } from "../preferences/cure";
import { mayCure, readBack, stepped } from "../preferences/cure-steps";
import { nextRead } from "../preferences/next-read";
import type { ClientSession } from "../preferences/session";
import type { State } from "../preferences/state";
import type { Store } from "../preferences/store";
import { updateLayout } from "../preferences/update-layout";
import { isRefusal, type Problem } from "../problems/problem";
import { handling } from "../problems/table";
import { apiPath } from "../zoho/api-path";
import { askSdk } from "../zoho/ask-sdk";
import type { ZohoSdk } from "../zoho/sdk";
import { type Layouts, readLayouts } from "./layouts";
import { looked, requiredIn } from "./layouts-told";

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

  /**
   * Reads at the times of the limits until the layouts have it, or Zoho's refusal is confirmed. A late reply brings
   * the next read forward, and asks for one more where a read is out that may be older than it.
   */
  async function verify(session: ClientSession, job: CureJob, problem?: Problem): Promise<void> {
    const { wakeups } = session;
    const refused = problem !== undefined && isRefusal(problem);
    const began = performance.now();
    let doubt = problem !== undefined && !refused;
    let isRequired: boolean | undefined;
    let outdated = false;
    let reads = 0;
    do {
      const checking = { at: "checking", doubt, problem } as const;
      store.update((state) => stepped(state, job, checking));
      const wait = outdated ? 0 : began + (limits.verify[reads] ?? 0) - performance.now();
      await nextRead(store, session, wait);
      const before = wakeups.count;
      isRequired = await look(session, job);
      outdated = wakeups.count > before;
      reads++;
      if (isRequired === job.required)
        return store.update((state) => stepped(state, job, { at: "done" }));
      doubt = true;
    } while (outdated || (reads < limits.verify.length && !(refused && isRequired !== undefined)));
    const why = problem ?? { code: "not-changed" };
    const at = isRequired === undefined ? "unknown" : "failed";
    store.update((state) => stepped(state, job, { at, problem: why }));
  }

  async function lookLate(session: ClientSession, job: CureJob): Promise<void> {
    const { paused, cures } = store.state;
    // What is under way reads all layouts.
    if (!session.signal.aborted && !paused?.until && !cures?.pending) await look(session, job);
  }

  /** Whether the field is required in that layout now, as the client sees it, or else the person. */
  async function look(session: ClientSession, job: CureJob): Promise<boolean | undefined> {
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

/** The layouts as they were last read have it already. */
function isThere({ guard: { early, full } }: State, { name, place, required }: CureJob): boolean {
  const read = [early, full]
    .flatMap((side) => side?.[name] ?? [])
    .filter(({ check, outcome }) => check === "required" && outcome !== "unknown");
  const isHeld = read.some(({ places }) =>
    places.some(({ target }) => target?.layout === place.target.layout),
  );
  // Of an undo only a read can tell: an inactive layout holds nothing.
  return !required && read.length > 0 && !isHeld;
}
