import "vitest";
import type { FaultCase, Step } from "./case";
import { inWords, type Screen } from "./screen";

/** One line of the table. */
export interface SeenFault {
  readonly area: string;
  readonly fault: string;
  readonly where: string;
  readonly client: string;
  /** The screens that the case expects and those that were seen, in order. */
  readonly screens: readonly string[];
  readonly seen: readonly string[];
  readonly in: "memory" | "browser";
}

declare module "vitest" {
  interface TaskMeta {
    /** Lines of the table, one for each case that a test plays. */
    faults?: readonly SeenFault[];
  }
}

/** The line for a case that is played. */
export function lineFor(
  { area, fault, where, client, steps }: FaultCase,
  seen: readonly Screen[],
  place: SeenFault["in"],
): SeenFault {
  const screens = steps.flatMap(screensIn).map(inWords);
  return { area, fault, where, client, screens, seen: seen.map(inWords), in: place };
}

function screensIn(step: Step): Screen[] {
  if ("see" in step) return [step.see];
  return step.do === "in another tab" ? screensIn(step.step) : [];
}
