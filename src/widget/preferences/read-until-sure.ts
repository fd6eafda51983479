import { pause } from "../time";
import type { ClientSession } from "./session";
import type { State } from "./state";
import type { Store } from "./store";

/**
 * Reads at these times after now until it is sure what became of a write. A late reply brings the next read forward,
 * and asks for one more where a read is out that may be older than it.
 * @param times in milliseconds
 * @param look reads once, and tells whether that is enough
 * @returns how many reads that took
 */
export async function readUntilSure(
  store: Store<State>,
  { signal, wakeups }: ClientSession,
  times: readonly number[],
  look: () => Promise<boolean>,
): Promise<number> {
  const began = performance.now();
  let isSure = false;
  let outdated = false;
  let reads = 0;
  do {
    const wait = outdated ? 0 : began + (times[reads] ?? 0) - performance.now();
    await new Promise<void>((resolve) => {
      const forget = wakeups.next(resolve);
      void pause(wait, signal).then(() => {
        // While nothing may be sent the end of that wakes it.
        if (store.state.paused?.until) return;
        forget();
        resolve();
      });
    });
    const before = wakeups.count;
    isSure = await look();
    outdated = wakeups.count > before;
    reads++;
  } while (outdated || (!isSure && reads < times.length));
  return reads;
}
