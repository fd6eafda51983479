import { pause } from "../time";
import type { ClientSession } from "./session";
import type { State } from "./state";
import type { Store } from "./store";

/**
 * Resolves after `ms`, or sooner where a late reply wakes the session. While nothing may be sent, the end of that
 * is what wakes it.
 */
export function nextRead(
  store: Store<State>,
  { signal, wakeups }: ClientSession,
  ms: number,
): Promise<void> {
  const due = new Promise<void>((resolve) => {
    void pause(ms, signal).then(() => store.state.paused?.until || resolve());
  });
  return Promise.race([wakeups.next(), due]);
}
