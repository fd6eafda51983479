import type { Visit } from "../browser/visit";

/** What is measured of a visit, in milliseconds. */
export const metrics = {
  "navigation → shell painted": (seen) => seen.firstPaint,
  "handshake done → request sent": (seen) => between(seen.handshake, seen.request),
  "answer in → last DOM write": (seen) => between(seen.answer, seen.written),
  "answer in → painted": (seen) => between(seen.answer, seen.painted),
  "press → pending written": (seen) => between(seen.pressed, seen.pending),
  "press → pending painted": (seen) => between(seen.pressed, seen.pendingPainted),
} as const satisfies Record<string, (seen: Visit) => number>;
export type Metric = keyof typeof metrics;

/** What moved after something could be seen. Chromium tells of shifts before that too, while styles load. */
export const shiftUntilPress = (visit: Visit) =>
  sumOf(visit, ({ at }) => at > visit.firstPaint && at < pressOf(visit));

/** What moved between the press and the picture of pending: the press itself. */
export const shiftByPress = (visit: Visit) =>
  sumOf(visit, ({ at }) => at >= pressOf(visit) && at < outcomeOf(visit));

/** What moved after that, whether or not Chromium forgives it for the press half a second before. */
export const shiftByOutcome = (visit: Visit) => sumOf(visit, ({ at }) => at >= outcomeOf(visit));

/** The elements that moved after something could be seen, each once. */
export function movedIn(visits: readonly Visit[]): string[] {
  const moved = visits.flatMap(({ shifts, firstPaint }) =>
    shifts.filter(({ at }) => at > firstPaint).flatMap((shift) => shift.moved),
  );
  return [...new Set(moved)].sort();
}

const pressOf = ({ pressed = 0 }: Visit) => pressed;
const outcomeOf = ({ pendingPainted = 0 }: Visit) => pendingPainted;

function sumOf({ shifts }: Visit, counts: (shift: Visit["shifts"][number]) => boolean): number {
  return shifts.filter(counts).reduce((sum, { value }) => sum + value, 0);
}

/** @throws where one of the two never happened: a missing value must not pass for a fast one */
function between(from: number | undefined, to: number | undefined): number {
  if (from === undefined || to === undefined) throw new Error("A moment was not seen");
  return to - from;
}
