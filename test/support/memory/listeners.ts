import type { Window } from "happy-dom";

export interface Listening {
  readonly type: string;
  readonly listener: unknown;
}

/** Records the listeners of the window or the document. */
export function watchListeners(target: Window | Window["document"], listening: Listening[]): void {
  const add = target.addEventListener.bind(target);
  const remove = target.removeEventListener.bind(target);
  type Add = Parameters<typeof add>;
  const forget = (...[type, listener]: Add) => {
    const at = listening.findIndex((one) => one.type === type && one.listener === listener);
    if (at >= 0) listening.splice(at, 1);
    remove(type, listener);
  };
  Object.defineProperties(target, {
    addEventListener: {
      value(...[type, listener, options]: Add) {
        listening.push({ type, listener });
        // The signal is handled here instead of in happy-dom, so that each listener counts once.
        const { signal, ...others } = Object(options);
        const given = typeof options === "object" ? others : options;
        signal?.addEventListener("abort", () => forget(type, listener));
        add(type, listener, given);
      },
    },
    removeEventListener: { value: forget },
  });
}
