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
