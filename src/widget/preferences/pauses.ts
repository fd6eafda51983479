import type { Problem } from "../problems/problem";
import { handling } from "../problems/table";
import { pause } from "../time";
import type { State } from "./state";
import type { Store } from "./store";

/** Milliseconds; see settings.ts. */
export interface PauseLimits {
  /** The wait after a 429 that names none. */
  readonly reread: number;
  /** The shortest wait, doubled after each further 429. */
  readonly minPause: number;
  /** The wait after too many tokens were asked for, doubled after each further time, and the longest. */
  readonly tokenPause: number;
  readonly maxTokenPause: number;
}

/** Why nothing is sent for a while: Zoho asked for a pause, or the browser is offline. */
export interface Pauses {
  /** Where Zoho wants a pause, whatever it was asked: silence. Other problems change nothing. */
  backOff(problem: Problem): void;
  /** Zoho answered, so the next pause is a first one again. */
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
  let consecutive = 0;

  /** Milliseconds that Zoho wants; a clock can name no more than a day. */
  function wanted(pause: "limit" | "token", retryAfter: number | undefined): number {
    const doubled = 2 ** Math.min(consecutive - 1, 6);
    // The accounts server names no time, and lengthens it for those who ask before it is over. [seen]
    if (pause === "token") return Math.min(limits.tokenPause * doubled, limits.maxTokenPause);
    const asked = retryAfter ? retryAfter * 1_000 : limits.reread;
    return Math.min(Math.max(asked, limits.minPause * doubled), 86_400_000);
  }

  function leave(left: NonNullable<State["paused"]>): void {
    const paused = left.offline || left.until ? left : undefined;
    store.update((state) => ({ ...state, paused }));
  }

  return {
    backOff({ code, retryAfter }) {
      const wants = handling(code).pause;
      if (!wants) return;
      const before = store.state.paused?.until ?? 0;
      // Several at once are one: the wait doubles only where it was kept and did not help.
      if (!before) consecutive++;
      // The longer of two silences holds.
      const until = Math.max(before, Date.now() + wanted(wants, retryAfter));
      store.update((state) => ({ ...state, paused: { ...state.paused, until } }));
      void pause(until - Date.now(), life()).then(() => {
        const { paused } = store.state;
        if (paused?.until !== until) return;
        leave({ ...paused, until: undefined });
        ended();
      });
    },
    answered() {
      consecutive = 0;
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
