import type { Problem } from "../problems/problem";
import { pause } from "../time";
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
  readonly least: number;
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
  /** Whose permissions a write has. What waited for that goes on. */
  setPermissions(permissions: Permissions): void;
  /** After a 429, wherever it came: silence for as long as Zoho asks, then one read. */
  backOff(problem: Problem): void;
  /** The browser went offline or came back. */
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
  let lastRead = Number.NEGATIVE_INFINITY;
  /** Reads beside the writes that failed in a row: those that nobody asked for back off. */
  let failures = 0;
  const pauses = createPauses(store, limits, () => life.signal, resume);

  const events = {
    sent() {
      newest++;
    },
    reading() {
      lastRead = Date.now();
    },
    settled(problem: Problem | undefined) {
      if (problem) pauses.backOff(problem);
      else pauses.answered();
    },
    lateReply({ wakeups }: ClientSession) {
      if (!working) void refresh();
      // While nothing may be sent, the end of that reads anyway.
      else if (!store.state.paused) wakeups.wake();
    },
    refresh: () => void refresh(),
  };

  /** Nothing is paused any more: one read. */
  function resume(): void {
    session?.wakeups.wake();
    // A connection that comes and goes must not become a read each time.
    continueAfter(lastRead + limits.least - Date.now());
  }

  /** Where nothing can be shown the read comes first, and what rows wait for after it. */
  function continueAfter(ms: number): void {
    if (store.state.page.at !== "stopped") void work();
    if (ms <= 0) return void refresh();
    void pause(ms, life.signal).then(() => {
      if (Date.now() - lastRead >= limits.least) void refresh();
    });
  }

  async function refresh(): Promise<void> {
    if (!session || working || store.state.paused) return;
    const reading = session.read();
    const mine = newest;
    const result = await reading;
    failures = result.ok ? 0 : failures + 1;
    if (mine !== newest) return;
    store.update((state) =>
      result.ok ? to.confirmed(state, result.value) : to.unread(state, result.problem),
    );
    void work();
  }

  /** One after the other: one write is in flight at a time. */
  async function work(): Promise<void> {
    if (!session || !writeTurn || working) return;
    working = true;
    for (let turn = nextTurn(store.state); turn; turn = nextTurn(store.state)) {
      await writeTurn(session, turn);
    }
    working = false;
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
      working = false;
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
    press: (name) => change((state) => to.pressed(state, name)),
    hide: (name) => change((state) => to.hidden(state, name)),
    tryAnyway: (name) => store.update((state) => to.asked(state, name)),
    cancelHide: () => store.update((state) => ({ ...state, confirming: undefined })),
    retry() {
      if (store.state.paused) return;
      store.update(to.retried);
      continueAfter(0);
    },
    change,
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
      if (Date.now() - lastRead >= wait) void refresh();
    },
    dispose: giveUp,
  };
}

/** Whose turn it is: nothing before the first answer, no write before its permissions are known. */
function nextTurn({ page, rows, permissions, paused, cures }: to.State): Turn | undefined {
  if (page.at === "starting" || paused) return undefined;
  const mayWrite = page.at === "stopped" || permissions.at !== "asking";
  const row = preferences.find(
    (name) => rows[name].at === "checking" || (mayWrite && rows[name].at === "waiting"),
  );
  return row ?? (mayWrite && cures?.pending ? "cure" : undefined);
}
