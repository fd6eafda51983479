import { failed, type Problem, type Result } from "../problems/problem";
import type { Client } from "../zoho/client";
import { type Preference, preferences, readPreferences, type Values } from "./preferences";
import type { Rights } from "./rights";
import * as to from "./state";
import type { Store } from "./store";
import { pause, within } from "./time";

/** Milliseconds; see settings.ts. */
export interface Limits {
  readonly request: number;
  readonly verify: readonly number[];
  readonly slow: number;
  readonly reread: number;
  readonly least: number;
}

/** A client under these limits: what reading and writing share. */
export interface Line {
  readonly client: Client;
  /** Aborted when the client is given up: nothing that waits goes on after that. */
  readonly signal: AbortSignal;
  /** The answer of a request, or "no-answer" at its limit. */
  ask<T>(request: Promise<Result<T>>): Promise<Result<T>>;
  read(): Promise<Result<Values>>;
  /** Called when a reply comes after its limit: what is shown is read afresh. */
  late(): void;
  /** One read beside the writes, unless something is being written. */
  refresh(): void;
}

/** Carries out what one row waits for; resolves when the row is at rest or unknown. */
export type CarryOut = (line: Line, name: Preference) => Promise<void>;

/** What the view and the page can wish for. Each returns at once; the outcome shows in the state. */
export interface Actions {
  /** The handshake is done, or another client was chosen: everything goes over this client now. */
  start(client: Client): void;
  /** There is no client, and why. One that there was is given up. */
  stop(problem: Problem): void;
  /** Writing comes with the late chunk; what was pressed before waits for it. */
  equip(carryOut: CarryOut): void;
  press(preference: Preference): void;
  /** "Hide" in the confirmation. */
  hide(preference: Preference): void;
  /** "Try anyway" of a locked switch: Zoho decides. */
  ask(preference: Preference): void;
  /** "Keep it shown", Esc. */
  keep(): void;
  /** "Try again". */
  retry(): void;
  /** Whose rights a write has. What waited for that goes on. */
  know(rights: Rights): void;
  /** After a 429, wherever it came: silence for as long as Zoho asks, then one read. */
  heed(problem: Problem): void;
  /** The browser went offline or came back. */
  connected(online: boolean): void;
  /** The person came back to the page. */
  returned(): void;
  /** The widget is taken away: no timer is left and no answer is shown any more. */
  dispose(): void;
}

/** Reads over a client and tells the store, and lets rows be carried out one after the other. */
export function createActions(store: Store<to.State>, limits: Limits): Actions {
  let life = new AbortController();
  let line: Line | undefined;
  let carryOut: CarryOut | undefined;
  /** Numbers reads and writes: what a read found is not shown once something newer was sent. */
  let ticket = 0;
  let working = false;
  let lastRead = Number.NEGATIVE_INFINITY;
  /** Reads beside the writes that failed in a row: those of our own accord back off. */
  let failures = 0;
  /** How often in a row Zoho asked for silence. */
  let held = 0;

  function lineOver(client: Client): Line {
    const { signal } = life;
    const over: Line = {
      client,
      signal,
      async ask(request) {
        ticket++;
        const late = () => {
          if (!working) void refresh();
          // While nothing may be sent, the end of that reads anyway.
          else if (!store.state.hold) over.late();
        };
        const result = (await within(request, limits.request, signal, late)) ?? failed("no-answer");
        if (result.ok) held = 0;
        else heed(result.problem);
        return result;
      },
      read() {
        lastRead = Date.now();
        return over.ask(readPreferences(client));
      },
      late() {},
      refresh: () => void refresh(),
    };
    return over;
  }

  function heed({ code, retryAfter }: Problem): void {
    if (code !== "TOO_MANY_REQUESTS") return;
    const before = store.state.hold?.until ?? 0;
    // Several at once are one: the wait doubles only where it was kept and did not help.
    if (!before) held++;
    const least = limits.least * 2 ** Math.min(held - 1, 6);
    const asked = retryAfter ? retryAfter * 1_000 : limits.reread;
    // A clock can name no more than a day; the longer of two silences holds.
    const ms = Math.min(Math.max(asked, least), 86_400_000);
    const until = Math.max(before, Date.now() + ms);
    store.update((state) => ({ ...state, hold: { ...state.hold, until } }));
    void pause(until - Date.now(), life.signal).then(() => {
      const { hold } = store.state;
      if (hold?.until === until) goOn({ ...hold, until: undefined });
    });
  }

  /** A reason to wait is gone: unless there is another one, one read. */
  function goOn(left: NonNullable<to.State["hold"]>): void {
    const hold = left.offline || left.until ? left : undefined;
    store.update((state) => ({ ...state, hold }));
    if (hold) return;
    line?.late();
    // A line that comes and goes must not become a read each time.
    again(lastRead + limits.least - Date.now());
  }

  /** Where nothing can be shown the read comes first, and what rows wait for after it. */
  function again(wait = 0): void {
    if (store.state.page.at !== "stopped") void work();
    if (wait <= 0) return void refresh();
    void pause(wait, life.signal).then(() => {
      if (Date.now() - lastRead >= limits.least) void refresh();
    });
  }

  async function refresh(): Promise<void> {
    if (!line || working || store.state.hold) return;
    const reading = line.read();
    const mine = ticket;
    const result = await reading;
    failures = result.ok ? 0 : failures + 1;
    if (mine !== ticket) return;
    store.update((state) =>
      result.ok ? to.confirmed(state, result.value) : to.unread(state, result.problem),
    );
    void work();
  }

  /** One row after the other: one write is in flight at a time. */
  async function work(): Promise<void> {
    if (!line || !carryOut || working) return;
    working = true;
    for (let name = nextRow(store.state); name; name = nextRow(store.state)) {
      await carryOut(line, name);
    }
    working = false;
  }

  /** Nothing more is asked, and no answer is heard. */
  function giveUp(): void {
    life.abort(0);
    line = undefined;
  }

  /** A change of the state that may leave a row to be carried out. */
  function wish(change: (state: to.State) => to.State): void {
    store.update(change);
    void work();
  }

  return {
    start(client) {
      life.abort(0);
      life = new AbortController();
      working = false;
      line = lineOver(client);
      // The very first request does not wait for a picture that would be the same.
      if (store.state !== to.initial) store.update(to.restarted);
      void refresh();
    },
    stop(problem) {
      giveUp();
      store.update((state) => to.stopped(state, problem));
    },
    equip(given) {
      carryOut = given;
      void work();
    },
    press: (name) => wish((state) => to.pressed(state, name)),
    hide: (name) => wish((state) => to.hidden(state, name)),
    ask: (name) => store.update((state) => to.asked(state, name)),
    keep: () => store.update((state) => ({ ...state, confirming: undefined })),
    retry() {
      if (store.state.hold) return;
      store.update(to.retried);
      again();
    },
    heed,
    know: (rights) =>
      wish((state) => ({
        ...state,
        rights,
        // Nothing was sent yet, and now nothing will be: the banner says why.
        rows: rights.at === "unloaded" ? to.initial.rows : state.rows,
      })),
    connected(online) {
      const { hold } = store.state;
      if (!online) store.update((state) => ({ ...state, hold: { ...hold, offline: true } }));
      else if (hold?.offline) goOn({ ...hold, offline: false });
    },
    returned() {
      const wait = limits.reread * 2 ** Math.min(Math.max(failures - 1, 0), 4);
      if (Date.now() - lastRead >= wait) void refresh();
    },
    dispose: giveUp,
  };
}

/** The row whose turn it is: none before the first answer, no write before whose rights it has is known. */
function nextRow({ page, rows, rights, hold }: to.State): Preference | undefined {
  if (page.at === "starting" || hold) return undefined;
  const mayWrite = page.at === "stopped" || rights.at !== "asking";
  return preferences.find(
    (name) => rows[name].at === "checking" || (mayWrite && rows[name].at === "waiting"),
  );
}
