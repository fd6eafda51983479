import { failed, type Problem, type Result } from "../problems/problem";
import { handling } from "../problems/table";
import type { Client } from "../zoho/client";
import { type Preference, preferences, readPreferences, writePreferences } from "./preferences";
import * as to from "./state";
import type { Store } from "./store";
import { pause, within } from "./time";

/** Milliseconds; see settings.ts. */
export interface Limits {
  readonly request: number;
  readonly verify: readonly number[];
  readonly slow: number;
  readonly reread: number;
}

/** What the view and the page can wish for. Each returns at once; the outcome shows in the state. */
export interface Actions {
  /** The handshake is done, or another client was chosen: everything goes over this client now. */
  start(client: Client): void;
  /** There is no client, and why. */
  stop(problem: Problem): void;
  press(preference: Preference): void;
  /** "Hide" in the confirmation. */
  hide(preference: Preference): void;
  /** "Keep it shown", Esc. */
  keep(): void;
  /** "Try again". */
  retry(): void;
  /** The person came back to the page. */
  returned(): void;
  /** The widget is taken away: no timer is left and no answer is shown any more. */
  dispose(): void;
}

/** Reads and writes over a client and tells the store. It has the only time limits: see `Limits`. */
export function createActions(store: Store<to.State>, limits: Limits): Actions {
  let life = new AbortController();
  let client: Client | undefined;
  /** Numbers reads and writes: what a read found is not shown once something newer was sent. */
  let ticket = 0;
  let working = false;
  let lastRead = Number.NEGATIVE_INFINITY;
  /** After a 429: no read of our own accord before this time. */
  let quietUntil = 0;
  /** A late reply wants the next checking read now. */
  let hurry = () => {};

  const late = () => {
    if (working) hurry();
    else void refresh();
  };

  async function ask<T>(request: Promise<Result<T>>): Promise<Result<T>> {
    const result =
      (await within(request, limits.request, life.signal, late)) ?? failed("no-answer");
    const wait = result.ok ? undefined : result.problem.retryAfter;
    if (wait) quietUntil = Date.now() + wait * 1_000;
    return result;
  }

  function read(from: Client) {
    lastRead = Date.now();
    return ask(readPreferences(from));
  }

  async function refresh(): Promise<void> {
    if (!client || working) return;
    const mine = ++ticket;
    const result = await read(client);
    if (mine !== ticket) return;
    store.update((state) =>
      result.ok ? to.confirmed(state, result.value) : to.unread(state, result.problem),
    );
    void work();
  }

  /** Carries out what rows wait for, one after the other: one write is in flight at a time. */
  async function work(): Promise<void> {
    if (!client || working) return;
    working = true;
    for (let name = nextRow(store.state); name; name = nextRow(store.state)) {
      ticket++;
      await carryOut(client, name);
    }
    working = false;
  }

  async function carryOut(by: Client, name: Preference): Promise<void> {
    const { page, values, rows } = store.state;
    const row = rows[name];
    if (page.at === "stopped") {
      return store.update((state) => to.givenUp(state, name, page.problem));
    }
    if (row.at === "checking") return verify(by, name);
    if (row.at !== "waiting") return;
    // Someone else, or the other row's write, brought it about while the row waited.
    if (values?.[name] === row.wish) return store.update((state) => to.saved(state, name));

    store.update((state) => to.sent(state, name));
    const clock = new AbortController();
    void pause(limits.slow, AbortSignal.any([life.signal, clock.signal])).then(() =>
      store.update((state) => to.slow(state, name)),
    );
    const result = await write(by, name, row.wish);
    const problem = result.ok ? undefined : result.problem;
    if (problem && handling(problem.code).silent) {
      store.update((state) => to.givenUp(state, name, problem));
      if (handling(problem.code).screen) store.update((state) => to.stopped(state, problem));
    } else {
      store.update((state) => to.written(state, name, problem));
      await verify(by, name);
    }
    clock.abort();
  }

  /**
   * Sends the one preference; if the API insists on both, the other goes with its freshly read value.
   * (Zoho's OpenAPI of 2025 marks both required, the text of 2026 lets one be omitted.)
   */
  async function write(by: Client, name: Preference, wish: boolean) {
    const result = await ask(writePreferences(by, { [name]: wish }));
    if (result.ok || !wantsBoth(result.problem, name)) return result;
    const fresh = await read(by);
    if (!fresh.ok) return result;
    return ask(writePreferences(by, { ...fresh.value, [name]: wish }));
  }

  /** Reads at the times of the limits until the row is settled, then leaves it as unknown. */
  async function verify(by: Client, name: Preference): Promise<void> {
    const began = Date.now();
    let trouble: Problem | undefined;
    for (const at of limits.verify) {
      await new Promise<void>((resolve) => {
        hurry = resolve;
        void pause(began + at - Date.now(), life.signal).then(resolve);
      });
      const result = await read(by);
      trouble = result.ok ? undefined : result.problem;
      store.update((state) =>
        result.ok ? to.confirmed(state, result.value) : to.doubted(state, name),
      );
      if (!to.isBusy(store.state.rows[name])) return;
    }
    store.update((state) => to.unknown(state, name));
    if (trouble) store.update((state) => to.unread(state, trouble));
  }

  return {
    start(newClient) {
      life.abort();
      life = new AbortController();
      working = false;
      client = newClient;
      store.update(to.restarted);
      void refresh();
    },
    stop: (problem) => store.update((state) => to.stopped(state, problem)),
    press(name) {
      store.update((state) => to.pressed(state, name));
      void work();
    },
    hide(name) {
      store.update((state) => to.wished(state, name, false));
      void work();
    },
    keep: () => store.update((state) => ({ ...state, confirming: undefined })),
    retry() {
      store.update(to.retried);
      void work();
      void refresh();
    },
    returned() {
      const now = Date.now();
      if (now - lastRead >= limits.reread && now >= quietUntil) void refresh();
    },
    dispose() {
      life.abort();
      client = undefined;
    },
  };
}

/** The row whose turn it is; none before the first answer. */
function nextRow({ page, rows }: to.State): Preference | undefined {
  if (page.at === "starting") return undefined;
  return preferences.find((name) => rows[name].at === "waiting" || rows[name].at === "checking");
}

/** The API names the other preference, or says that something is missing without naming ours. */
function wantsBoth({ code, apiName }: Problem, sent: Preference): boolean {
  if (code === "MANDATORY_NOT_FOUND") return apiName !== sent;
  return code === "INVALID_DATA" && preferences.some((name) => name !== sent && name === apiName);
}
