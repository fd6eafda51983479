import type { Problem } from "../problems/problem";
import type { CureTarget, Place } from "./evidence";
import type { Preference } from "./preferences";

/** A place that can be mended from here. */
export type CurablePlace = Place & { readonly target: CureTarget };

/**
 * How far the change of one layout is. waiting: another write is under way. saving: it is out. checking: it
 * is over, and the layouts are read until it is sure. done: the layouts have it. unknown: they could not be
 * read. left: one before it failed, so it was not tried.
 */
export type CureStep =
  | { readonly at: "waiting" | "saving" | "done" | "left" }
  | { readonly at: "checking"; readonly doubt: boolean }
  | { readonly at: "failed" | "unknown"; readonly problem: Problem };

/** One layout in which a field is made optional, or required again. */
export interface CureJob {
  readonly name: Preference;
  readonly place: CurablePlace;
  /** What the field is to be: `true` undoes. */
  readonly required: boolean;
  readonly step: CureStep;
}

/** All that was made optional from here, and what was asked for. */
export interface Cures {
  /** The question is open: whether to make the field optional in these layouts. */
  readonly asking?:
    | { readonly name: Preference; readonly places: readonly CurablePlace[] }
    | undefined;
  /** The newest change of each layout and field, in the order of the presses. */
  readonly jobs: readonly CureJob[];
  /** One of them is not over yet. */
  readonly pending: boolean;
  /** How often a layout was written or read back: what was asked before the last time may be older. */
  readonly reads: number;
}

/** Those of the places that can be mended from here. */
export function curable(places: readonly Place[]): readonly CurablePlace[] {
  return places.filter((place): place is CurablePlace => place.target !== undefined);
}

/** Nothing more happens to it by itself. */
export function isOver({ at }: CureStep): boolean {
  return at === "done" || at === "failed" || at === "unknown" || at === "left";
}
