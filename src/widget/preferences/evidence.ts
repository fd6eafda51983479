import type { Problem } from "../problems/problem";
import type { CheckName } from "./checks";

/**
 * blocked: Zoho is certain to refuse. possible: found, but whether Zoho refuses because of it is not published.
 * affected: found; Zoho hides the field all the same, and what was found changes. clear: everything was read, and
 * nothing found. unknown: not everything could be read.
 */
export type Outcome = "blocked" | "possible" | "affected" | "clear" | "unknown";

/** The ids that a change of one field in one layout needs. */
export interface CureTarget {
  readonly layout: string;
  readonly section: string;
  readonly field: string;
}

/** What a list view uses a field for. */
export type ViewUse = "column" | "filter" | "sort";

/** Where a field was found: a section of a layout, a rule or a list view. Names are text from outside. */
export interface Place {
  readonly name: string;
  readonly section?: string;
  /** What a list view uses it for, as far as it tells. */
  readonly uses?: readonly ViewUse[];
  readonly inactive?: true;
  /** What it takes to make the field optional there; absent where that cannot be done from here. */
  readonly target?: CureTarget;
  /** Zoho says that this layout cannot be edited. */
  readonly uneditable?: true;
  /** Page of Setup below "settings/", where one is known. */
  readonly page?: string;
}

/** Why a check stays unknown. */
export type Gap =
  | { readonly kind: "problem"; readonly problem: Problem }
  /** unreadable: of an unknown shape. too-many: more than is looked through. absent: the field was not found. */
  | { readonly kind: "unreadable" | "too-many" | "absent" }
  /** Each takes a request of its own, so only `seen` of `all` were looked at. */
  | { readonly kind: "capped"; readonly seen: number; readonly all: number };

/** The outcome of one check for one field. */
export interface Evidence {
  readonly check: CheckName;
  readonly outcome: Outcome;
  readonly places: readonly Place[];
  /** Why something was not read, also beside places that were found. */
  readonly gap?: Gap;
}

/** Evidence of what was found. Where nothing was, a gap makes it unknown instead of clear. */
export function evidence(
  check: CheckName,
  found: Exclude<Outcome, "clear" | "unknown">,
  places: readonly Place[],
  gap: Gap | undefined,
): Evidence {
  const outcome = places.length > 0 ? found : gap ? "unknown" : "clear";
  return { check, outcome, places, ...(gap && { gap }) };
}
