import type { Figures } from "../figures";
import { isTrusted } from "../report/load";
import { table } from "../report/table";
import { type Goal, units } from "./goal";
import { goals } from "./goals";

/** A goal, and how far the widget is from it. */
export interface Judged extends Goal {
  readonly measured: number;
  readonly met: boolean;
  /** True if the machine was quiet, or its load does not matter. */
  readonly trusted: boolean;
}

/** The goals whose values were measured in this run. */
export function judge(figures: Partial<Figures>): Judged[] {
  return goals.flatMap((goal) => {
    const measured = goal.value(figures);
    if (measured === undefined) return [];
    const loads = goal.loads?.(figures);
    // Differences between times of the browser's clock are not exact: 0.4 may be 0.4000000059.
    const met = measured <= goal.most + 1e-6;
    return [{ ...goal, measured, met, trusted: !loads || isTrusted(loads) }];
  });
}

export function goalTable(judged: readonly Judged[]): string {
  return table(
    ["goal", "where", "at most", "measured", ""],
    judged.map(({ what, where, most, unit, measured, met, trusted }) => [
      what,
      where,
      units[unit](most),
      units[unit](measured),
      `${met ? "met" : "**missed**"}${trusted ? "" : ", machine busy"}`,
    ]),
  );
}
