import type { Problem } from "../problems/problem";
import type { CureTarget, Place } from "./evidence";
import type { Preference } from "./preferences";

/** A place in which the field can be made optional from here. */
export type CurablePlace = Place & { readonly target: CureTarget };

/**
 * How far the change of one layout is. waiting: another write is under way. saving: it was sent. checking: the layouts
 * are read until its outcome is sure. done: the layouts have it. unknown: the layouts could not be read. skipped: one
 * before it failed, so it was not sent.
 */
export type CureStep =
  | { readonly at: "waiting" | "saving" | "done" | "skipped" }
  | { readonly at: "checking"; readonly doubt: boolean }
  | { readonly at: "failed" | "unknown"; readonly problem: Problem };

/** One layout in which a field is made optional, or required again. */
export interface CureJob {
  readonly name: Preference;
  readonly place: CurablePlace;
  /** What the field becomes; `true` for Undo. */
  readonly required: boolean;
  readonly step: CureStep;
}

/** What was made optional from here, and what is being asked. */
export interface Cures {
  /** The open question whether to make the field optional in these layouts. */
  readonly asking?:
    | { readonly name: Preference; readonly places: readonly CurablePlace[] }
    | undefined;
  /** The newest change of each layout and field, in the order of the presses. */
  readonly jobs: readonly CureJob[];
  /** One of them has not ended yet. */
  readonly pending: boolean;
  /** How often a layout was written or read back. Layouts that were requested before the last time may be older. */
  readonly reads: number;
}

/** Those of the places in which the field can be made optional from here. */
export function curable(places: readonly Place[]): readonly CurablePlace[] {
  return places.filter((place): place is CurablePlace => place.target !== undefined);
}

/** True once nothing more happens to it by itself. */
export function isOver({ at }: CureStep): boolean {
  return at === "done" || at === "failed" || at === "unknown" || at === "skipped";
}
