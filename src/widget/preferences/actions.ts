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

/** Writes what one row waits for; resolves when the row is idle or unknown. */
export type WriteRow = (session: ClientSession, name: Preference) => Promise<void>;

/** What waits to be written: a row, or a layout in which a field is made optional. */
export type Turn = Preference | "cure";
export type WriteTurn = (session: ClientSession, turn: Turn) => Promise<void>;

/** What the view and the page can do. Every action returns at once; its outcome shows in the state. */
export interface Actions {
  /** From now on everything goes over this client: the handshake is done, or another client was chosen. */
  start(client: Client): void;
  /** There is no client, and this is why. One that was in use is given up. */
  stop(problem: Problem): void;
  /** The part that writes has come with the lazy chunk. What was pressed before waits for it. */
  setWriter(writeTurn: WriteTurn): void;
  press(preference: Preference): void;
  /** "Hide" in the confirmation. */
  hide(preference: Preference): void;
  /** "Try anyway" beside a locked switch: Zoho decides. */
  tryAnyway(preference: Preference): void;
  /** "Keep it shown", Esc. */
  cancelHide(): void;
  /** "Try again". */
  retry(): void;
  /** A transition from the lazy chunk. What can be written after it is written. */
  change(transition: (state: to.State) => to.State): void;
  /** Shows the set-up screen for a row's problem with the connection, and takes that problem from the row. */
  setUp(problem: Problem): void;
  /** Whose permissions a write has. What waited for them is written. */
  setPermissions(permissions: Permissions): void;
  /** Begins a pause where a problem, of whatever request, asks for one. One read follows it. */
  backOff(problem: Problem): void;
  /** The browser says that it went offline or came back. That is only a hint: any answer proves it wrong. */
  connected(online: boolean): void;
  /** The person came back to the page. */
  returned(): void;
  /** The widget is removed: leaves no timer, and shows no answer any more. */
  dispose(): void;
}

/** Reads into the store, and has everything written one after the other. */
export function createActions(store: Store<to.State>, limits: Limits): Actions {
  let life = new AbortController();
  let session: ClientSession | undefined;
  let writeTurn: WriteTurn | undefined;
  /** The number of the newest request. What a read found is not shown once something newer was sent. */
  let newest = 0;
  let working = false;
  /** A read was requested during a write, and none has been sent since. */
  let due = false;
  let lastRead: Moment | undefined;
  /** A read before a change is under way, because the browser says that it is offline. */
  let probing = false;
  /** How many reads in a row failed, apart from those after a write. The more, the longer a return waits. */
  let failures = 0;
  const pauses = createPauses(store, limits, () => life.signal, resume);

  const events = {
    sent() {
      newest++;
    },
    reading() {
      due = false;
      lastRead = thisMoment();
    },
    settled(problem: Problem | undefined) {
      if (problem) pauses.backOff(problem);
      else pauses.answered();
      // Only after a pause was begun: who learns that the browser is online may send something at once.
      if (isAnswer(problem)) pauses.reached();
    },
    lateReply({ wakeups }: ClientSession) {
      if (!working) void refresh();
      // The end of a pause brings a read by itself.
      else if (!store.state.paused?.until) wakeups.wake();
    },
    refresh: () => void refresh(),
  };

  /** Requests may be sent again. */
  function resume(): void {
    session?.wakeups.wake();
    // A network that comes and goes must not cause a read each time.
    continueAfter(limits.minPause - age(lastRead));
  }

  /** Reads after `ms`, and writes what waits at once; where there are no switches the read comes first. */
  function continueAfter(ms: number): void {
    if (store.state.page.at !== "stopped") void work();
    if (ms <= 0) return void refresh();
    void pause(ms, life.signal).then(() => {
      if (age(lastRead) >= limits.minPause) void refresh();
    });
  }

  async function refresh(): Promise<void> {
    due = working;
    if (!session || working || store.state.paused?.until) return;
    const reading = session.read();
    const mine = newest;
    void within(reading, limits.slow, life.signal, () => {}).then((answer) => {
      if (!answer) store.update(to.readsSlowly);
    });
    const result = await reading;
    failures = result.ok ? 0 : failures + 1;
    if (mine === newest) {
      store.update((state) =>
        result.ok
          ? to.confirmed(state, result.value)
          : to.unread(state, offlineFirst(result.problem)),
      );
      if (store.state.rereading) void retryRead(life.signal);
    }
    void work();
  }

  /** While the browser says that it is offline, a request that failed on its way is explained by that. */
  function offlineFirst(problem: Problem): Problem {
    const { values, paused } = store.state;
    return values && paused?.offline && !isAnswer(problem)
      ? { ...problem, code: "offline" }
      : problem;
  }

  /** A press. While the browser says that it is offline, a read is sent first; its answer proves that wrong. */
  async function press(transition: (state: to.State) => to.State): Promise<void> {
    change(transition);
    if (probing || !store.state.paused?.offline) return;
    probing = true;
    await refresh();
    probing = false;
  }

  /** Reads once more after a read that failed, unless another read has decided by then. */
  async function retryRead(signal: AbortSignal): Promise<void> {
    await pause(limits.retryRead, signal);
    if (store.state.rereading) void refresh();
  }

  /** Writes what waits, one after the other: there is one write at a time. */
  async function work(): Promise<void> {
    if (!session || !writeTurn || working) return;
    const mine = session;
    working = true;
    let worked = false;
    for (let turn = nextTurn(store.state); turn; turn = nextTurn(store.state)) {
      worked = true;
      try {
        await writeTurn(mine, turn);
      } catch (reason) {
        // Whether the write was sent is not known here, so the next read settles the row.
        const lost = turn;
        due = true;
        const { problem } = stepFailed(reason);
        // A layout that was not changed says so itself; see write-turn.ts.
        if (lost !== "cure") store.update((state) => to.broken(state, lost, problem));
      }
      // Another client is in use by now, and has a loop of its own.
      if (mine !== session) return;
    }
    working = false;
    // A read that was due meanwhile was left out.
    if (due || (worked && store.state.rereading)) void refresh();
  }

  /** Sends nothing more, and shows no answer any more. */
  function giveUp(): void {
    life.abort(0);
    session = undefined;
  }

  /** Changes the state, and writes what can be written then. */
  function change(transition: (state: to.State) => to.State): void {
    store.update(transition);
    void work();
  }

  return {
    start(client) {
      life.abort(0);
      life = new AbortController();
      working = probing = false;
      session = openSession(client, limits.request, life.signal, events);
      // At the very start nothing changes, and the request does not wait for a drawing of the same.
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
      // The end of a pause reads by itself.
      if (store.state.paused?.until) return pauses.expire();
      // Without a client nothing can be asked.
      if (session) store.update(to.retried);
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
        // What waits was not sent and will not be: the banner says why.
        rows: permissions.at === "unloaded" ? to.initial.rows : state.rows,
      })),
    connected: pauses.connected,
    returned() {
      pauses.expire();
      const wait = limits.reread * 2 ** Math.min(Math.max(failures - 1, 0), 4);
      if (age(lastRead) >= wait) void refresh();
    },
    dispose: giveUp,
  };
}

/** True where Zoho answered, whatever it said. These codes are those of requests that did not reach it. */
function isAnswer(problem: Problem | undefined): boolean {
  return !["no-answer", "connection", "own-permissions"].some((code) => code === problem?.code);
}

/** What is to be written next: nothing before the first answer, and nothing before the permissions are known. */
function nextTurn(state: to.State): Turn | undefined {
  const { page, rows, permissions, paused, rereading, cures } = state;
  if (page.at === "starting" || paused) return undefined;
  const mayWrite = page.at === "stopped" || (permissions.at !== "asking" && !rereading);
  const row = preferences.find(
    (name) => rows[name].at === "checking" || (mayWrite && rows[name].at === "waiting"),
  );
  return row ?? (mayWrite && cures?.pending ? "cure" : undefined);
}
