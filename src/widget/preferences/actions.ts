import { type Problem, stepFailed } from "../problems/problem";
import { age, type Moment, pause, thisMoment, within } from "../time";
import type { Client } from "../zoho/client";
import { createPauses } from "./pauses";
import type { Permissions } from "./permissions";
import { type Preference, preferences } from "./preferences";
import { type ClientSession, openSession } from "./session";
import * as to from "./state";
import type { Store } from "./store";

/** Milliseconds; see settings.ts. */
export interface Limits {
  readonly request: number;
  readonly verify: readonly number[];
  readonly slow: number;
  readonly reread: number;
  readonly minPause: number;
  readonly tokenPause: number;
  readonly maxTokenPause: number;
  readonly retryRead: number;
}

/** Carries out what one row waits for; resolves when the row is idle or unknown. */
export type WriteRow = (session: ClientSession, name: Preference) => Promise<void>;

/** What waits for its turn to be written: a row, or a layout in which a field is made optional. */
export type Turn = Preference | "cure";
export type WriteTurn = (session: ClientSession, turn: Turn) => Promise<void>;

/** What the view and the page can do. Each returns at once; the outcome shows in the state. */
export interface Actions {
  /** The handshake is done, or another client was chosen: everything goes over this client now. */
  start(client: Client): void;
  /** There is no client, and why. One that there was is given up. */
  stop(problem: Problem): void;
  /** Writing comes with the lazy chunk; what was pressed before waits for it. */
  setWriter(writeTurn: WriteTurn): void;
  press(preference: Preference): void;
  /** "Hide" in the confirmation. */
  hide(preference: Preference): void;
  /** "Try anyway" of a locked switch: Zoho decides. */
  tryAnyway(preference: Preference): void;
  /** "Keep it shown", Esc. */
  cancelHide(): void;
  /** "Try again". */
  retry(): void;
  /** What a part of the lazy chunk wants to be otherwise. What waited for that goes on. */
  change(transition: (state: to.State) => to.State): void;
  /** The set-up screen, for a problem that a row had with the connection: that row is done with it. */
  setUp(problem: Problem): void;
  /** Whose permissions a write has. What waited for that goes on. */
  setPermissions(permissions: Permissions): void;
  /** Where Zoho wants a pause, whatever it was asked: silence for so long, then one read. */
  backOff(problem: Problem): void;
  /** The browser says that it went offline or came back. That is a hint: any answer proves it wrong. */
  connected(online: boolean): void;
  /** The person came back to the page. */
  returned(): void;
  /** The widget is taken away: no timer is left and no answer is shown any more. */
  dispose(): void;
}

/** Reads over a client into the store, and lets rows be written one after the other. */
export function createActions(store: Store<to.State>, limits: Limits): Actions {
  let life = new AbortController();
  let session: ClientSession | undefined;
  let writeTurn: WriteTurn | undefined;
  /** Numbers requests: what a read found is not shown once something newer was sent. */
  let newest = 0;
  let working = false;
  let lastRead: Moment | undefined;
  /** A press while the browser says offline is being asked for. */
  let asking = false;
  /** Reads beside the writes that failed in a row: those that nobody asked for back off. */
  let failures = 0;
  const pauses = createPauses(store, limits, () => life.signal, resume);

  const events = {
    sent() {
      newest++;
    },
    reading() {
      lastRead = thisMoment();
    },
    settled(problem: Problem | undefined) {
      if (problem) pauses.backOff(problem);
      else pauses.answered();
      // After a 429 its pause must hold already: whoever hears that offline is over may ask at once.
      if (isAnswer(problem)) pauses.reached();
    },
    lateReply({ wakeups }: ClientSession) {
      if (!working) void refresh();
      // While nothing may be sent, the end of that reads anyway.
      else if (!store.state.paused?.until) wakeups.wake();
    },
    refresh: () => void refresh(),
  };

  /** Nothing is paused any more: one read. */
  function resume(): void {
    session?.wakeups.wake();
    // A connection that comes and goes must not become a read each time.
    continueAfter(limits.minPause - age(lastRead));
  }

  /** Where nothing can be shown the read comes first, and what rows wait for after it. */
  function continueAfter(ms: number): void {
    if (store.state.page.at !== "stopped") void work();
    if (ms <= 0) return void refresh();
    void pause(ms, life.signal).then(() => {
      if (age(lastRead) >= limits.minPause) void refresh();
    });
  }

  async function refresh(): Promise<void> {
    if (!session || working || store.state.paused?.until) return;
    const reading = session.read();
    const mine = newest;
    void within(reading, limits.slow, life.signal, () => {}).then((answer) => {
      if (!answer) store.update(to.readsSlowly);
    });
    const result = await reading;
    failures = result.ok ? 0 : failures + 1;
    if (mine !== newest) return;
    store.update((state) =>
      result.ok ? to.confirmed(state, result.value) : to.unread(state, unreached(result.problem)),
    );
    if (store.state.rereading) void decideSoon(life.signal);
    void work();
  }

  /** What a line that is cut makes of a connection is no news of that connection. */
  function unreached(problem: Problem): Problem {
    const { values, paused } = store.state;
    return values && paused?.offline && !isAnswer(problem)
      ? { ...problem, code: "offline" }
      : problem;
  }

  /** While the browser says offline, a press reads first, and only an answer lets a change go. */
  async function press(transition: (state: to.State) => to.State): Promise<void> {
    change(transition);
    if (asking || !store.state.paused?.offline) return;
    asking = true;
    await refresh();
    asking = false;
  }

  /** The one more read after a failed one, unless another has decided before. */
  async function decideSoon(signal: AbortSignal): Promise<void> {
    await pause(limits.retryRead, signal);
    if (store.state.rereading) void refresh();
  }

  /** One after the other: one write is in flight at a time. */
  async function work(): Promise<void> {
    if (!session || !writeTurn || working) return;
    const mine = session;
    working = true;
    let threwOnce = false;
    let worked = false;
    for (let turn = nextTurn(store.state); turn; turn = nextTurn(store.state)) {
      worked = true;
      try {
        await writeTurn(mine, turn);
      } catch (reason) {
        // Whether the write had left is not known here, so the row is looked at by the next read.
        const lost = turn;
        threwOnce = true;
        const { problem } = stepFailed(reason);
        // A layout tells of it by itself.
        if (lost !== "cure") store.update((state) => to.broken(state, lost, problem));
      }
      // Another client is in use by now, and works by itself.
      if (mine !== session) return;
    }
    working = false;
    // What was due meanwhile could not be read while a row was written.
    if (threwOnce || (worked && store.state.rereading)) void refresh();
  }

  /** Nothing more is asked, and no answer is shown. */
  function giveUp(): void {
    life.abort(0);
    session = undefined;
  }

  /** A change of the state that may leave a row to be written. */
  function change(transition: (state: to.State) => to.State): void {
    store.update(transition);
    void work();
  }

  return {
    start(client) {
      life.abort(0);
      life = new AbortController();
      working = asking = false;
      session = openSession(client, limits.request, life.signal, events);
      // The very first request does not wait for a drawing that would be the same.
      if (store.state !== to.initial) store.update(to.restarted);
      void refresh();
    },
    stop(problem) {
      giveUp();
      store.update((state) => to.stopped(state, problem));
    },
    setWriter(given) {
      writeTurn = given;
      void work();
    },
    press: (name) => void press((state) => to.pressed(state, name)),
    hide: (name) => void press((state) => to.hidden(state, name)),
    tryAnyway: (name) => store.update((state) => to.asked(state, name)),
    cancelHide: () => store.update((state) => ({ ...state, confirming: undefined })),
    retry() {
      if (store.state.paused?.until) return;
      store.update(to.retried);
      continueAfter(0);
    },
    change: (transition) => void press(transition),
    setUp: (problem) =>
      store.update((state) => to.stopped({ ...state, rows: to.withoutFailures(state) }, problem)),
    backOff: pauses.backOff,
    setPermissions: (permissions) =>
      change((state) => ({
        ...state,
        permissions,
        // Nothing was sent yet, and now nothing will be: the banner says why.
        rows: permissions.at === "unloaded" ? to.initial.rows : state.rows,
      })),
    connected: pauses.connected,
    returned() {
      const wait = limits.reread * 2 ** Math.min(Math.max(failures - 1, 0), 4);
      if (age(lastRead) >= wait) void refresh();
    },
    dispose: giveUp,
  };
}

/** Zoho answered, whatever it said: what fails before it is reached has codes of its own. */
function isAnswer(problem: Problem | undefined): boolean {
  return !["no-answer", "connection", "own-permissions"].some((code) => code === problem?.code);
}

/** Whose turn it is: nothing before the first answer, no write before its permissions are known. */
function nextTurn(state: to.State): Turn | undefined {
  const { page, rows, permissions, paused, rereading, cures } = state;
  if (page.at === "starting" || paused) return undefined;
  const mayWrite = page.at === "stopped" || (permissions.at !== "asking" && !rereading);
  const row = preferences.find(
    (name) => rows[name].at === "checking" || (mayWrite && rows[name].at === "waiting"),
  );
  return row ?? (mayWrite && cures?.pending ? "cure" : undefined);
}
