/** An answer that is ready and waits for its release. */
interface DelayedReply {
  /** Number of the request that it answers; `undefined` for any other message. */
  readonly n: number | undefined;
  deliver(): void;
}

/** Answers that wait for their release, so that a test chooses their moment and order. */
export interface DelayedReplies {
  keep(n: number | undefined, deliver: () => void): void;
  /** Sends the answers to one request, or all of them in the order in which they were asked. */
  release(n?: number): void;
}

export function createDelayedReplies(): DelayedReplies {
  let waiting: DelayedReply[] = [];
  return {
    keep(n, deliver) {
      waiting.push({ n, deliver });
    },
    release(n) {
      const chosen = waiting.filter((reply) => n === undefined || reply.n === n);
      waiting = waiting.filter((reply) => !chosen.includes(reply));
      for (const { deliver } of chosen) deliver();
    },
  };
}
