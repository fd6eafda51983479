interface Listening {
  readonly type: string;
  readonly listener: (event: object) => void;
  readonly capture: boolean;
}

type Options = boolean | { readonly capture?: boolean; readonly signal?: AbortSignal } | undefined;

const isCapture = (options: Options) =>
  typeof options === "object" ? options.capture === true : options === true;

/** What can be listened to, as far as the widget uses it; it knows who listens. */
export function createTarget(broken: (words: string) => void) {
  let listening: Listening[] = [];
  return {
    addEventListener(type: string, listener: (event: object) => void, options?: Options) {
      const capture = isCapture(options);
      const entry = { type, listener, capture };
      listening.push(entry);
      if (typeof options === "object") {
        options.signal?.addEventListener("abort", () => {
          listening = listening.filter((other) => other !== entry);
        });
      }
    },
    removeEventListener(type: string, listener: (event: object) => void, options?: Options) {
      const capture = isCapture(options);
      listening = listening.filter(
        (one) => one.type !== type || one.listener !== listener || one.capture !== capture,
      );
    },
    /** Tells the listeners, the capturing ones first, until one stops it. */
    fire(type: string, more: object = {}) {
      let stopped = false;
      const event = { type, ...more, stopImmediatePropagation: () => (stopped = true) };
      const heard = listening.filter((one) => one.type === type);
      const order = [...heard.filter((one) => one.capture), ...heard.filter((one) => !one.capture)];
      for (const { listener } of order) {
        if (stopped) return;
        try {
          listener(event);
        } catch (error) {
          broken(`a listener for ${type} threw ${String(error)}`);
        }
      }
    },
    get listeners() {
      return listening.map(({ type }) => type);
    },
  };
}
