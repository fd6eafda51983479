/** Resolves after `ms`; never once `signal` is aborted, and leaves no timer behind then. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return;
    const stop = () => clearTimeout(timer);
    const timer = setTimeout(
      () => {
        signal.removeEventListener("abort", stop);
        resolve();
        // More than this fires at once.
      },
      Math.min(ms, 2 ** 31 - 1),
    );
    signal.addEventListener("abort", stop);
  });
}

/**
 * The result of `request`, or undefined where it is not there after `ms`. Never resolves once `signal`
 * is aborted, so that nothing that waits for it goes on.
 * @param late called when the request settles after `ms`
 */
export function within<T>(
  request: Promise<T>,
  ms: number,
  signal: AbortSignal,
  late: () => void,
): Promise<T | undefined> {
  return new Promise((resolve) => {
    // The client was given up before this was asked: no abort will come any more.
    if (signal.aborted) return;
    const clock = new AbortController();
    // With a reason of ours: for its own the browser writes the stack down, first of all under the answer.
    const stop = () => clock.abort(0);
    signal.addEventListener("abort", stop);
    let over = false;
    void pause(ms, clock.signal).then(() => {
      over = true;
      signal.removeEventListener("abort", stop);
      resolve(undefined);
    });
    void request.then((result) => {
      if (signal.aborted) return;
      if (over) return late();
      signal.removeEventListener("abort", stop);
      stop();
      resolve(result);
    });
  });
}

/** Something that happens again and again, for those who wait for the next time. */
export interface Wakeups {
  /** How often it has happened. */
  readonly count: number;
  wake(): void;
  /** Resolves when it happens the next time. */
  next(): Promise<void>;
}

export function createWakeups(): Wakeups {
  let count = 0;
  let waiting: (() => void)[] = [];
  return {
    get count() {
      return count;
    },
    wake() {
      count++;
      const woken = waiting;
      waiting = [];
      for (const resolve of woken) resolve();
    },
    next: () => new Promise((resolve) => waiting.push(resolve)),
  };
}

/**
 * More turns of the microtask queue than any chain of promises of ours takes in one task. The longest is that of
 * the guard's checks during a pause: each is refused without a request, so that all of them end in the task of the
 * press, between 12 and 16 turns after it.
 */
const turns = 32;

/**
 * `act`, once at the end of the task in which it was asked for, however often that was. What one event
 * brings about goes through several promises: the last of them has changed what it changes by then.
 */
export function oncePerTask(act: () => void): () => void {
  let asked = false;
  const settle = async () => {
    for (let turn = 0; turn < turns; turn++) await undefined;
    asked = false;
    act();
  };
  return () => {
    if (asked) return;
    asked = true;
    void settle();
  };
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
 * Milliseconds since a moment, for ever since one that never was. The larger of what two clocks say: the
 * running one stands still while a laptop sleeps, and that of the day can be set back.
 */
export function age(since: Moment | undefined): number {
  if (!since) return Number.POSITIVE_INFINITY;
  return Math.max(0, performance.now() - since.running, Date.now() - since.day);
}
