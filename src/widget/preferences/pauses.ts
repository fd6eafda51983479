import type { Problem } from "../problems/problem";
import { pause } from "../time";
import type { State } from "./state";
import type { Store } from "./store";

/** Milliseconds; see settings.ts. */
export interface PauseLimits {
  /** The wait after a 429 that names none. */
  readonly reread: number;
  /** The shortest wait, doubled after each further 429. */
  readonly least: number;
}

/** Why nothing is sent for a while: Zoho asked for a pause, or the browser is offline. */
export interface Pauses {
  /** After a 429, wherever it came: silence for as long as Zoho asks. Other problems change nothing. */
  backOff(problem: Problem): void;
  /** Zoho answered, so the next 429 is a first one again. */
  answered(): void;
  /** Zoho was reached: what the browser says of being offline is not so. */
  reached(): void;
  /** The browser says that it went offline or came back. */
  connected(online: boolean): void;
}

/**
 * Keeps the pauses in the state, as `paused`.
 * @param life signal of the client in use: a pause ends with it
 * @param ended called once Zoho may be asked again
 */
export function createPauses(
  store: Store<State>,
  limits: PauseLimits,
  life: () => AbortSignal,
  ended: () => void,
): Pauses {
  let consecutive429s = 0;

  function leave(left: NonNullable<State["paused"]>): void {
    const paused = left.offline || left.until ? left : undefined;
    store.update((state) => ({ ...state, paused }));
  }

  return {
    backOff({ code, retryAfter }) {
      if (code !== "TOO_MANY_REQUESTS") return;
      const before = store.state.paused?.until ?? 0;
      // Several at once are one: the wait doubles only where it was kept and did not help.
      if (!before) consecutive429s++;
      const least = limits.least * 2 ** Math.min(consecutive429s - 1, 6);
      const asked = retryAfter ? retryAfter * 1_000 : limits.reread;
      // A clock can name no more than a day; the longer of two silences holds.
      const ms = Math.min(Math.max(asked, least), 86_400_000);
      const until = Math.max(before, Date.now() + ms);
      store.update((state) => ({ ...state, paused: { ...state.paused, until } }));
      void pause(until - Date.now(), life()).then(() => {
        const { paused } = store.state;
        if (paused?.until !== until) return;
        leave({ ...paused, until: undefined });
        ended();
      });
    },
    answered() {
      consecutive429s = 0;
    },
    reached() {
      const { paused } = store.state;
      // Whoever asked goes on with the answer: no read is missing.
      if (paused?.offline) leave({ ...paused, offline: false });
    },
    connected(online) {
      const { paused } = store.state;
      if (!online) {
        store.update((state) => ({ ...state, paused: { ...paused, offline: true } }));
      } else if (paused?.offline) {
        leave({ ...paused, offline: false });
        if (!paused.until) ended();
      }
    },
  };
}
