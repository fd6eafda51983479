import type { Problem, Result } from "../problems/problem";
import { handling } from "../problems/table";
import { pause } from "../time";
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

/** Writes a preference and reads until it is sure what became of it. */
export function createWriter(store: Store<State>, limits: Limits): WriteRow {
  return async function writeRow(session, name) {
    const { page, values, rows, permissions } = store.state;
    const row = rows[name];
    const end = (problem: Problem) => store.update((state) => to.givenUp(state, name, problem));
    if (page.at === "stopped") return end(page.problem);
    if (row.at === "checking") return verify(session, name);
    if (row.at !== "waiting") return;
    if (isReadOnly(permissions)) return end({ code: "read-only" });
    // Someone else, or the other row's write, brought it about while the row waited.
    if (values?.[name] === row.target) return store.update((state) => to.saved(state, name));

    store.update((state) => to.sent(state, name));
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

  /** Reads at the times of the limits until the row is settled, then leaves it as unknown. */
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
    // Two reads agreed, but the change may still be applied late: one more look at the last time.
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

/** Zoho refused to be read, not by accident, and will until that is mended. */
function mustMend({ code }: Problem): boolean {
  return handling(code).certain === true;
}

/**
 * Sends the one preference; if the API insists on both, the other goes with its freshly read value.
 * (Zoho's OpenAPI of 2025 marks both required, the text of 2026 lets one be omitted.) While nothing may
 * be sent, the refusal stands.
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

/** The API names the other preference, or says that something is missing without naming ours. */
function wantsBoth({ code, apiName }: Problem, sent: Preference): boolean {
  if (code === "MANDATORY_NOT_FOUND") return apiName !== sent;
  return code === "INVALID_DATA" && preferences.some((name) => name !== sent && name === apiName);
}
