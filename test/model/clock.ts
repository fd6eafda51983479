/**
 * A clock that moves only when it is told to. One for all pages of a world.
 * @param settle runs everything that needs no time
 */
export function createClock(broken: (words: string) => void, settle: () => Promise<void>) {
  let now = 1_800_000_000_000;
  let count = 0;
  interface Timer {
    readonly due: number;
    readonly act: () => void;
    readonly ofPage: boolean;
  }
  const timers = new Map<number, Timer>();

  const plan = (act: () => void, ms: number, ofPage: boolean) => {
    timers.set(++count, { due: now + Math.max(0, ms || 0), act, ofPage });
    return count;
  };

  /** The timer that is due first; the older one of two at the same time. */
  function first(): [number, Timer] | undefined {
    let found: [number, Timer] | undefined;
    for (const entry of timers) if (!found || entry[1].due < found[1].due) found = entry;
    return found;
  }

  return {
    get now() {
      return now;
    },
    Date: class extends Date {
      static override now = () => now;
    },
    performance: { now: () => now },
    setTimeout: (act: () => void, ms: number) => plan(act, ms, true),
    clearTimeout: (id: number) => void timers.delete(id),
    /** Schedules something outside the page, which survives a reload. */
    later: (ms: number, act: () => void) => void plan(act, ms, false),
    /** Pending timers of the page. */
    get waiting() {
      return [...timers.values()].filter(({ ofPage }) => ofPage).length;
    },
    /** Removes the timers of a page that unloads. */
    forgetPage() {
      for (const [id, { ofPage }] of timers) if (ofPage) timers.delete(id);
    },
    /** Runs everything that was scheduled outside the page. */
    hurry() {
      for (const [id, { ofPage, act }] of timers) {
        if (ofPage) continue;
        timers.delete(id);
        act();
      }
    },
    async pass(ms: number) {
      const end = now + ms;
      for (let fired = 0; ; fired++) {
        const next = first();
        if (!next || next[1].due > end) break;
        if (fired > 10_000) {
          broken("timers without end");
          timers.clear();
          break;
        }
        now = Math.max(now, next[1].due);
        timers.delete(next[0]);
        try {
          next[1].act();
        } catch (error) {
          broken(`a timer threw ${String(error)}`);
        }
        await settle();
      }
      now = end;
    },
  };
}

export type Clock = ReturnType<typeof createClock>;
