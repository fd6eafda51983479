import type { Preference } from "../preferences/preferences";
import type { Evidence } from "./evidence";

/** Evidence for both fields. */
export type Verdicts = Readonly<Record<Preference, readonly Evidence[]>>;

/** What the guard knows. `early` comes from the layouts as the person sees them, `full` from all checks. */
export interface Knowledge {
  readonly early?: Verdicts;
  readonly full?: Verdicts;
  /** Full checks are running. */
  readonly checking?: boolean;
  /** Which of the two is newer: it decides. */
  readonly newest?: "early" | "full";
}

/** The evidence that decides about a field: the newer one. */
export function deciding(
  { newest, early, full }: Knowledge,
  name: Preference,
): readonly Evidence[] {
  return (newest === "full" ? full : early)?.[name] ?? [];
}

/** The evidence that says most about a field: all checks where they were made. */
export function fullest({ early, full }: Knowledge, name: Preference): readonly Evidence[] {
  return (full ?? early)?.[name] ?? [];
}

/** True where Zoho is certain to refuse. Everything else that is found is only possible. */
export function isBlocked(evidence: readonly Evidence[]): boolean {
  return evidence.some(({ outcome }) => outcome === "blocked");
}
