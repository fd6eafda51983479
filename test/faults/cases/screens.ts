import type { Step } from "../case";
import type { Screen } from "../screen";
import { limits } from "../times";

// The screens that a person can meet, in short.

/** Both fields are shown, and nothing is wrong. */
export const shown: Screen = { switches: "on, on" };
/** From Number was hidden, and that is said. */
export const hidden: Screen = { switches: "off, on", from: "row.hidden" };

/** What a problem leads to. */
export interface Kind {
  /** Key of its words, where that is not its code. */
  readonly words?: string;
  /** Code under Details: Zoho's own where it gave one. */
  readonly code: string;
  /** The page that takes the place of the switches when they cannot be read. */
  readonly asks?: "guide.title" | "host.title";
  /** One answer is enough to take away what was read before. */
  readonly certain?: true;
  /** Trying again may help without anything being mended. */
  readonly retry?: true;
}

const wordsOf = ({ words, code }: Kind) => `problem.${words ?? code}`;

/** The switches could not be read: what is wrong, and the way on. */
export function unread(kind: Kind): Screen {
  return {
    switches: "none",
    // A connection that has to be set up is no failure.
    banner: kind.asks === "guide.title" ? wordsOf(kind) : `effect.read ${wordsOf(kind)}`,
    ...(kind.asks && { asks: kind.asks }),
    ...(kind.retry && { offers: "action.retry" }),
    code: kind.code,
  };
}

/** The switches were read before, and could not be read again. */
export function stale(kind: Kind): Screen {
  return {
    switches: "on, on",
    banner: `effect.stale ${wordsOf(kind)}`,
    ...(kind.retry && { offers: "action.retry" }),
    code: kind.code,
  };
}

/** A read failed that may have done so by accident: the one more after a while brings the switches back. */
export function marked(kind: Kind): Step[] {
  return [{ see: stale(kind), at: limits.retryRead / 2 }, { see: shown }];
}

/** The field is still shown, and why. The read after it went well: only a missing scope is mended there. */
export function still(kind: Kind): Screen {
  return {
    switches: "on, on",
    from: `row.stillShown ${wordsOf(kind)}`,
    // One line that leads to the steps.
    ...(kind.certain && kind.asks === "guide.title" && { offers: "guide.show" }),
    code: kind.code,
  };
}

/** The screen, and that one more try brings the switches where it is offered. */
export function andRetry(screen: Screen, at?: number): Step[] {
  const see: Step = at === undefined ? { see: screen } : { see: screen, at };
  return screen.offers?.includes("action.retry") ? [see, { do: "retry" }, { see: shown }] : [see];
}
