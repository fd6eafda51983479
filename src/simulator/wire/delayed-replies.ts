/** An answer that waits for its release. */
interface DelayedReply {
  /** Number of the request that it answers; `undefined` for any other message. */
  readonly n: number | undefined;
  deliver(): void;
}

/** Answers that wait for their release, so that a test can choose when and in which order they are sent. */
export interface DelayedReplies {
  keep(n: number | undefined, deliver: () => void): void;
  /** Sends the answers to one request, or all of them in the order of their requests. */
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
