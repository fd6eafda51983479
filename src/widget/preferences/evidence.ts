import type { Problem } from "../problems/problem";
import type { CheckName } from "./checks";

/**
 * blocked: Zoho will refuse. possible: found, but whether Zoho refuses for it is not published.
 * affected: found, and Zoho lets the field go all the same, but what was found changes. It never locks.
 * clear: everything was read and nothing found. unknown: not everything could be read.
 */
export type Outcome = "blocked" | "possible" | "affected" | "clear" | "unknown";

/** What a change of one field in one layout takes: ids of Zoho, as text. */
export interface CureTarget {
  readonly layout: string;
  readonly section: string;
  readonly field: string;
}

/** What a list view uses a field for. */
export type ViewUse = "column" | "filter" | "sort";

/** Where a field was found: a layout and its section, a rule or a list view. Names are text from outside. */
export interface Place {
  readonly name: string;
  readonly section?: string;
  /** What a list view uses it for, as far as that is told. */
  readonly uses?: readonly ViewUse[];
  readonly inactive?: true;
  /** What making the field optional there takes, where that is possible from here. */
  readonly target?: CureTarget;
  /** Zoho says that this layout cannot be edited. */
  readonly uneditable?: true;
  /** Page of Setup below "settings/", where one is known. */
  readonly page?: string;
}

/** Why a check stays unknown. */
export type Gap =
  | { readonly kind: "problem"; readonly problem: Problem }
  /** unreadable: of another shape than known. too-many: over a cap. absent: the field was not found. */
  | { readonly kind: "unreadable" | "too-many" | "absent" }
  /** Each is a request of its own, so no more than `seen` of `all` were looked at. */
  | { readonly kind: "capped"; readonly seen: number; readonly all: number };

/** The outcome of one check for one field. */
export interface Evidence {
  readonly check: CheckName;
  readonly outcome: Outcome;
  readonly places: readonly Place[];
  /** Present whenever something was not read, also beside places that were found. */
  readonly gap?: Gap;
}

/** What was found decides; a gap keeps it from being clear, never makes it less than what was found. */
export function evidence(
  check: CheckName,
  found: Exclude<Outcome, "clear" | "unknown">,
  places: readonly Place[],
  gap: Gap | undefined,
): Evidence {
  const outcome = places.length > 0 ? found : gap ? "unknown" : "clear";
  return { check, outcome, places, ...(gap && { gap }) };
}
