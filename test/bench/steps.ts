/** Where a run is. A step that does not end ends the run: nobody sits beside it. */
export interface Steps {
  /** Begins a part of the run, which is printed with the time. */
  part(name: string): void;
  /** Begins the first step with a candidate. */
  visit(candidate: string, step: string): void;
  /**
   * Begins the next step.
   * @param seconds after which it counts as hanging
   */
  next(step: string, seconds?: number): void;
  /** The step, whose it is, and of which part: "React twin, until both switches are painted (memory)". */
  readonly now: string;
  /** No step is being waited for any more. */
  done(): void;
}

/** Longer than any step takes on a busy machine. What waits in the frame gives up before, see frame.ts. */
const usualSeconds = 60;

/** @param hangs is called once, where a step takes too long */
export function createSteps(hangs: (now: string) => void): Steps {
  let [part, candidate, step] = ["", "", ""];
  let timer: NodeJS.Timeout | undefined;
  const now = () => [candidate, step].filter(Boolean).join(", ") + (step ? ` (${part})` : part);
  const wait = (seconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => hangs(now()), seconds * 1_000);
  };
  return {
    part(name) {
      [part, candidate, step] = [name, "", ""];
      console.error(`${new Date().toTimeString().slice(0, 8)} ${name}`);
      wait(usualSeconds);
    },
    visit(name, first) {
      [candidate, step] = [name, first];
      wait(usualSeconds);
    },
    next(following, seconds = usualSeconds) {
      step = following;
      wait(seconds);
    },
    get now() {
      return now();
    },
    done: () => clearTimeout(timer),
  };
}
