import type { Problem, Result } from "../problems/problem";
import { handling } from "../problems/table";
import { endOfTask, pause } from "../time";
import type { Limits, WriteRow } from "./actions";
import { isReadOnly } from "./permissions";
import { type Preference, preferences } from "./preferences";
import { readUntilSure } from "./read-until-sure";
import * as to from "./row-steps";
import type { ClientSession } from "./session";
import {
  confirmed,
  isBusy,
  mayStillApply,
  type State,
  slow,
  stopped,
  unread,
  written,
} from "./state";
import type { Store } from "./store";
import { writePreferences } from "./write-preferences";

/** Writes a preference, and reads until its outcome is sure. */
export function createWriter(store: Store<State>, limits: Limits): WriteRow {
  return async function writeRow(session, name) {
    const { page, values, rows, permissions } = store.state;
    const row = rows[name];
    const end = (problem: Problem) => store.update((state) => to.givenUp(state, name, problem));
    if (page.at === "stopped") return end(page.problem);
    if (row.at === "checking") return verify(session, name);
    if (row.at !== "waiting") return;
    if (isReadOnly(permissions)) return end({ code: "read-only" });
    // Somebody else, or the write of the other row, has set it meanwhile.
    if (values?.[name] === row.target) return store.update((state) => to.saved(state, name));

    store.update((state) => to.sent(state, name));
    // The row is drawn first: making the request takes about as long as that.
    await endOfTask();
    const clock = new AbortController();
    void pause(limits.slow, AbortSignal.any([session.signal, clock.signal])).then(() =>
      store.update((state) => slow(state, name)),
    );
    const result = await write(store, session, name, row.target);
    const problem = result.ok ? undefined : result.problem;
    if (problem && handling(problem.code).silent) {
      end(problem);
      if (handling(problem.code).screen) store.update((state) => stopped(state, problem));
    } else {
      store.update((state) => written(state, name, problem));
      await verify(session, name);
    }
    clock.abort(0);
  };

  /** Reads at the times of the limits until the row is settled; a row that is not becomes unknown. */
  async function verify(session: ClientSession, name: Preference): Promise<void> {
    const began = performance.now();
    let trouble: Problem | undefined;
    let failures = 0;
    const reads = await readUntilSure(store, session, limits.verify, async () => {
      const result = await session.read();
      trouble = result.ok ? undefined : result.problem;
      failures = result.ok ? 0 : failures + 1;
      store.update((state) =>
        result.ok ? confirmed(state, result.value) : to.doubted(state, name),
      );
      return !isBusy(store.state.rows[name]) || (trouble !== undefined && mustMend(trouble));
    });
    const mayStill = () => mayStillApply(store.state.rows[name]);
    // Two reads agreed, but the change can still take effect late: one more read at the last of the times.
    if (mayStill() && reads < limits.verify.length) {
      const last = began + (limits.verify.at(-1) ?? 0);
      void pause(last - performance.now(), session.signal).then(
        () => mayStill() && session.refresh(),
      );
    }
    if (!isBusy(store.state.rows[name])) return;
    store.update((state) => to.unknown(state, name));
    const why = trouble;
    if (why) store.update((state) => unread(state, why, failures > 1));
  }
}

/** True for a refused read that is no accident, so that further reads are refused as well. */
function mustMend({ code }: Problem): boolean {
  return handling(code).certain === true;
}

/**
 * Sends one preference. If the API insists on both, the other one is read and sent with it; during a pause the refusal
 * stands. (Zoho's OpenAPI file of 2025 requires both, the text of 2026 lets one be left out.)
 */
async function write(
  store: Store<State>,
  session: ClientSession,
  name: Preference,
  target: boolean,
): Promise<Result<undefined>> {
  const result = await session.ask(writePreferences(session.client, { [name]: target }));
  if (result.ok || store.state.paused?.until || !wantsBoth(result.problem, name)) return result;
  const fresh = await session.read();
  if (!fresh.ok || store.state.paused) return result;
  return session.ask(writePreferences(session.client, { ...fresh.value, [name]: target }));
}

/** True where the API misses the other preference, or something that it does not name. */
function wantsBoth({ code, apiName }: Problem, written: Preference): boolean {
  if (code === "MANDATORY_NOT_FOUND") return apiName !== written;
  return (
    code === "INVALID_DATA" && preferences.some((name) => name !== written && name === apiName)
  );
}
