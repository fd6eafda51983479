import type { Problem } from "../problems/problem";
import { handling } from "../problems/table";
import { age, type Moment, pause, thisMoment } from "../time";
import type { State } from "./state";
import type { Store } from "./store";

/** Milliseconds; see settings.ts. */
export interface PauseLimits {
  /** The pause after a 429 that names none. */
  readonly reread: number;
  /** The shortest pause, doubled after each further 429. */
  readonly minPause: number;
  /** The pause after Zoho refused another token, doubled after each further time, and the longest. */
  readonly tokenPause: number;
  readonly maxTokenPause: number;
}

/** The reasons for sending nothing for a while: Zoho asked for a pause, or the browser says that it is offline. */
export interface Pauses {
  /** Begins a pause where this problem asks for one. */
  backOff(problem: Problem): void;
  /** Zoho answered, so that the next pause counts as the first one again. */
  answered(): void;
  /** Zoho was reached, so the browser is not offline, whatever it says. */
  reached(): void;
  /** The browser says that it went offline or came back. */
  connected(online: boolean): void;
  /** Ends what Zoho wanted where its time is over, though the timer stood still while a laptop slept. */
  expire(): void;
}

/**
 * Keeps the pauses in the state, as `paused`.
 * @param life the signal of the client in use: a pause ends with it
 * @param ended called once requests may be sent again
 */
export function createPauses(
  store: Store<State>,
  limits: PauseLimits,
  life: () => AbortSignal,
  ended: () => void,
): Pauses {
  let consecutive = 0;
  /** What Zoho wanted last. */
  let silence: { readonly since: Moment; readonly ms: number } | undefined;

  /** Milliseconds, at most a day: only a time of day is shown. */
  function lengthOf(pause: "limit" | "token", retryAfter: number | undefined): number {
    const doubled = 2 ** Math.min(consecutive - 1, 6);
    // The accounts server names no time, and makes it longer for whoever asks too early. [seen]
    if (pause === "token") return Math.min(limits.tokenPause * doubled, limits.maxTokenPause);
    const asked = retryAfter ? retryAfter * 1_000 : limits.reread;
    return Math.min(Math.max(asked, limits.minPause * doubled), 86_400_000);
  }

  /** Milliseconds. */
  function remaining(): number {
    return silence ? silence.ms - age(silence.since) : 0;
  }

  function endPause(): void {
    const { paused } = store.state;
    if (!paused?.until) return;
    setPaused({ ...paused, until: undefined });
    ended();
  }

  function setPaused(reasons: NonNullable<State["paused"]>): void {
    const paused = reasons.offline || reasons.until ? reasons : undefined;
    store.update((state) => ({ ...state, paused }));
  }

  return {
    backOff({ code, retryAfter }) {
      const { pause: kind } = handling(code);
      if (!kind) return;
      // Several at once count as one: a pause only becomes longer after one that was kept.
      if (!store.state.paused?.until) consecutive++;
      // Of two pauses the longer one counts.
      const ms = Math.max(remaining(), lengthOf(kind, retryAfter));
      const mine = { since: thisMoment(), ms };
      silence = mine;
      const until = Date.now() + ms;
      store.update((state) => ({ ...state, paused: { ...state.paused, until } }));
      void pause(ms, life()).then(() => {
        if (silence === mine) endPause();
      });
    },
    answered() {
      consecutive = 0;
    },
    reached() {
      const { paused } = store.state;
      // Whoever sent the request goes on with its answer, so no other read is needed.
      if (paused?.offline) setPaused({ ...paused, offline: false });
    },
    connected(online) {
      const { paused } = store.state;
      if (!online) {
        store.update((state) => ({ ...state, paused: { ...paused, offline: true } }));
      } else if (paused?.offline) {
        setPaused({ ...paused, offline: false });
        if (!paused.until) ended();
      }
    },
    expire() {
      if (remaining() <= 0) endPause();
    },
  };
}
