import type { Visit } from "../browser/visit";

/** What is measured in a visit, in milliseconds. */
export const metrics = {
  "navigation → shell painted": (seen) => seen.firstPaint,
  "handshake done → request sent": (seen) => between(seen.handshake, seen.request),
  "answer in → last DOM write": (seen) => between(seen.answer, seen.written),
  "answer in → painted": (seen) => between(seen.answer, seen.painted),
  "press → pending written": (seen) => between(seen.pressed, seen.pending),
  "press → pending painted": (seen) => between(seen.pressed, seen.pendingPainted),
} as const satisfies Record<string, (seen: Visit) => number>;
export type Metric = keyof typeof metrics;

/** Layout shifts after the first paint. Chromium also reports earlier ones, while styles load. */
export const shiftUntilPress = (visit: Visit) =>
  sumOf(visit, ({ at }) => at > visit.firstPaint && at < pressOf(visit));

/** Layout shifts by the press itself, until pending is painted. */
export const shiftByPress = (visit: Visit) =>
  sumOf(visit, ({ at }) => at >= pressOf(visit) && at < outcomeOf(visit));

/** Layout shifts after that, even those within half a second of the press, which Chromium ignores. */
export const shiftByOutcome = (visit: Visit) => sumOf(visit, ({ at }) => at >= outcomeOf(visit));

/** The elements that moved after the first paint, each once. */
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

/** @throws if one of the two never happened, because a missing value must not pass for a fast one */
function between(from: number | undefined, to: number | undefined): number {
  if (from === undefined || to === undefined) throw new Error("A moment was not seen");
  return to - from;
}
