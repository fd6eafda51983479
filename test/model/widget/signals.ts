import { setMaxListeners } from "node:events";

/** AbortController for the page's scripts, with a count of listeners to signals that are not aborted. */
export function trackSignals() {
  const owners = new WeakMap<AbortSignal, AbortController>();
  const listening = new Map<AbortSignal, Set<unknown>>();

  return {
    AbortController: class extends AbortController {
      constructor() {
        super();
        const { signal } = this;
        owners.set(signal, this);
        // Node warns about more than ten, which parallel checks have. Leaks are found by the count.
        setMaxListeners(0, signal);
        const heard = new Set<unknown>();
        listening.set(signal, heard);
        Object.defineProperties(signal, {
          addEventListener: {
            value(type: string, listener: () => void) {
              heard.add(listener);
              EventTarget.prototype.addEventListener.call(signal, type, listener);
            },
          },
          removeEventListener: {
            value(type: string, listener: () => void) {
              heard.delete(listener);
              EventTarget.prototype.removeEventListener.call(signal, type, listener);
            },
          },
        });
      }
      override abort(reason?: unknown) {
        listening.delete(this.signal);
        super.abort(reason);
      }
    },
    abort: (signal: AbortSignal) => owners.get(signal)?.abort(),
    get listeners() {
      return [...listening.values()].reduce((sum, { size }) => sum + size, 0);
    },
  };
}
