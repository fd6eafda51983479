/** Answers that wait for their release, so that a test chooses their moment and order. */
export interface Held {
  /** @param n number of the request that is answered; `undefined` for any other message */
  keep(n: number | undefined, deliver: () => void): void;
  /** Sends the answers to one request, or all of them in the order in which they were asked. */
  release(n?: number): void;
}

export function createHeld(): Held {
  let waiting: { n: number | undefined; deliver: () => void }[] = [];
  return {
    keep(n, deliver) {
      waiting.push({ n, deliver });
    },
    release(n) {
      const chosen = waiting.filter((entry) => n === undefined || entry.n === n);
      waiting = waiting.filter((entry) => !chosen.includes(entry));
      for (const { deliver } of chosen) deliver();
    },
  };
}
