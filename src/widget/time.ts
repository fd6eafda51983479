/** Resolves after `ms`. Once `signal` is aborted it never does, and leaves no timer behind. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return;
    const stop = () => clearTimeout(timer);
    const timer = setTimeout(
      () => {
        signal.removeEventListener("abort", stop);
        resolve();
        // A timer takes no more milliseconds than this: with more it fires at once.
      },
      Math.min(ms, 2 ** 31 - 1),
    );
    signal.addEventListener("abort", stop);
  });
}

/**
 * The result of `request`, or undefined where there is none after `ms`. It never resolves once `signal` is
 * aborted, so that nothing that waits for it goes on.
 * @param onLate called when the request settles after `ms`
 */
export function within<T>(
  request: Promise<T>,
  ms: number,
  signal: AbortSignal,
  onLate: () => void,
): Promise<T | undefined> {
  return new Promise((resolve) => {
    // The client was given up before: no abort event will come any more.
    if (signal.aborted) return;
    const clock = new AbortController();
    // Without a reason the browser would record a stack trace, just when the answer is to be drawn.
    const stop = () => clock.abort(0);
    signal.addEventListener("abort", stop);
    let timedOut = false;
    void pause(ms, clock.signal).then(() => {
      timedOut = true;
      signal.removeEventListener("abort", stop);
      resolve(undefined);
    });
    void request.then((result) => {
      if (signal.aborted) return;
      if (timedOut) return onLate();
      signal.removeEventListener("abort", stop);
      stop();
      resolve(result);
    });
  });
}

/** An event that happens several times, for code that waits until it happens next. */
export interface Wakeups {
  /** How often it has happened. */
  readonly count: number;
  wake(): void;
  /**
   * Calls `act` when it happens next.
   * @returns takes that back: what never happens must not keep everybody who waited for it
   */
  next(act: () => void): () => void;
}

export function createWakeups(): Wakeups {
  let count = 0;
  const waiting = new Set<() => void>();
  return {
    get count() {
      return count;
    },
    wake() {
      count++;
      const woken = [...waiting];
      waiting.clear();
      for (const act of woken) act();
    },
    next(act) {
      waiting.add(act);
      return () => waiting.delete(act);
    },
  };
}

/**
 * More turns of the microtask queue than any chain of promises here takes within one task. The longest chain is that
 * of the guard's checks during a pause: they are refused without a request, and end 12 to 16 turns after the press.
 */
const turns = 32;

async function passTurns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await undefined;
}

/**
 * Calls `act` once at the end of a task, however often it was asked for in that task. What one event changes goes
 * through several promises, and all of them have settled by then.
 */
export function oncePerTask(act: () => void): () => void {
  let asked = false;
  const settle = async () => {
    await passTurns(turns);
    asked = false;
    act();
  };
  return () => {
    if (asked) return;
    asked = true;
    void settle();
  };
}

/**
 * Resolves at the end of the task, after what was asked for by `oncePerTask` before: one turn for that, and one in which
 * observers of the document are told what it changed.
 */
export function endOfTask(): Promise<void> {
  return passTurns(turns + 2);
}

/** A moment on both clocks of the browser; see `age`. */
export interface Moment {
  readonly running: number;
  readonly day: number;
}

export function thisMoment(): Moment {
  return { running: performance.now(), day: Date.now() };
}

/**
 * Milliseconds since a moment; infinity where there was none. It is the larger of what two clocks say: the running
 * clock stands still while a laptop sleeps, and the time of day can be set back.
 */
export function age(since: Moment | undefined): number {
  if (!since) return Number.POSITIVE_INFINITY;
  return Math.max(0, performance.now() - since.running, Date.now() - since.day);
}
