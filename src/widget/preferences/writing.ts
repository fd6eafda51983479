import type { Problem, Result } from "../problems/problem";
import { handling } from "../problems/table";
import type { CarryOut, Limits, Line } from "./actions";
import { type Preference, preferences } from "./preferences";
import { isReadOnly } from "./rights";
import * as to from "./row-steps";
import { confirmed, isBusy, isOpen, type State, slow, stopped, unread, written } from "./state";
import type { Store } from "./store";
import { pause } from "./time";
import { writePreferences } from "./write-preferences";

/** Writes a preference and reads until it is sure what became of it. */
export function createWriter(store: Store<State>, limits: Limits): CarryOut {
  return async function carryOut(line, name) {
    const { page, values, rows, rights } = store.state;
    const row = rows[name];
    const end = (problem: Problem) => store.update((state) => to.givenUp(state, name, problem));
    if (page.at === "stopped") return end(page.problem);
    if (row.at === "checking") return verify(line, name);
    if (row.at !== "waiting") return;
    if (isReadOnly(rights)) return end({ code: "read-only" });
    // Someone else, or the other row's write, brought it about while the row waited.
    if (values?.[name] === row.wish) return store.update((state) => to.saved(state, name));

    store.update((state) => to.sent(state, name));
    const clock = new AbortController();
    void pause(limits.slow, AbortSignal.any([line.signal, clock.signal])).then(() =>
      store.update((state) => slow(state, name)),
    );
    const result = await write(store, line, name, row.wish);
    const problem = result.ok ? undefined : result.problem;
    if (problem && handling(problem.code).silent) {
      end(problem);
      if (handling(problem.code).screen) store.update((state) => stopped(state, problem));
    } else {
      store.update((state) => written(state, name, problem));
      await verify(line, name);
    }
    clock.abort(0);
  };

  /**
   * Reads at the times of the limits until the row is settled, then leaves it as unknown. A late reply
   * brings the next read forward, and one more where a read is out that may be older than it.
   */
  async function verify(line: Line, name: Preference): Promise<void> {
    const began = Date.now();
    let trouble: Problem | undefined;
    let stale = false;
    let reads = 0;
    do {
      const wait = stale ? 0 : began + (limits.verify[reads] ?? 0) - Date.now();
      stale = false;
      await new Promise<void>((resolve) => {
        line.late = resolve;
        // While nothing may be sent, the end of that is waited for instead.
        void pause(wait, line.signal).then(() => store.state.hold || resolve());
      });
      line.late = () => {
        stale = true;
      };
      const result = await line.read();
      reads++;
      trouble = result.ok ? undefined : result.problem;
      store.update((state) =>
        result.ok ? confirmed(state, result.value) : to.doubted(state, name),
      );
      if (trouble && mustMend(trouble)) break;
    } while (stale || (isBusy(store.state.rows[name]) && reads < limits.verify.length));
    const open = () => isOpen(store.state.rows[name]);
    // Two reads agreed, but the change may still be applied late: one more look at the last time.
    if (open() && reads < limits.verify.length) {
      const last = began + (limits.verify.at(-1) ?? 0);
      void pause(last - Date.now(), line.signal).then(() => open() && line.refresh());
    }
    if (!isBusy(store.state.rows[name])) return;
    store.update((state) => to.unknown(state, name));
    if (trouble) store.update((state) => unread(state, trouble));
  }
}

/** Zoho refused to be read, and will until that is mended. */
function mustMend({ code }: Problem): boolean {
  const { refused, screen } = handling(code);
  return refused === true && screen !== undefined;
}

/**
 * Sends the one preference; if the API insists on both, the other goes with its freshly read value.
 * (Zoho's OpenAPI of 2025 marks both required, the text of 2026 lets one be omitted.) While nothing may
 * be sent, the refusal stands.
 */
async function write(
  store: Store<State>,
  line: Line,
  name: Preference,
  wish: boolean,
): Promise<Result<undefined>> {
  const result = await line.ask(writePreferences(line.client, { [name]: wish }));
  if (result.ok || store.state.hold || !wantsBoth(result.problem, name)) return result;
  const fresh = await line.read();
  if (!fresh.ok || store.state.hold) return result;
  return line.ask(writePreferences(line.client, { ...fresh.value, [name]: wish }));
}

/** The API names the other preference, or says that something is missing without naming ours. */
function wantsBoth({ code, apiName }: Problem, sent: Preference): boolean {
  if (code === "MANDATORY_NOT_FOUND") return apiName !== sent;
  return code === "INVALID_DATA" && preferences.some((name) => name !== sent && name === apiName);
}
