/** The progress of a run. A step that hangs ends the run, because nobody watches it. */
export interface Steps {
  /** Begins a part of the run, and prints it with the time. */
  part(name: string): void;
  /** Begins the first step with a candidate. */
  visit(candidate: string, step: string): void;
  /**
   * Begins the next step.
   * @param seconds time limit of the step
   */
  next(step: string, seconds?: number): void;
  /** The current candidate, step and part: "React twin, until both switches are painted (memory)". */
  readonly now: string;
  /** Ends the last step. */
  done(): void;
}

/** Longer than any step takes on a busy machine. Waits in the frame end earlier, see frame.ts. */
const usualSeconds = 60;

/** @param hangs called once, if a step takes too long */
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
