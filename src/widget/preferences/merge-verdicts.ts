import type { Evidence } from "./evidence";
import { forEachPreference, type Preference } from "./preferences";
import type { Knowledge, Verdicts } from "./verdict";

/**
 * Newer evidence in the place of older, check by check. Checks that are not among the newer ones stay, and evidence
 * that became unknown does not replace a block.
 */
export function mergeVerdicts(before: Verdicts | undefined, now: Verdicts): Verdicts {
  return forEachPreference((name) => mergeEvidence(before?.[name] ?? [], now[name]));
}

function mergeEvidence(before: readonly Evidence[], now: readonly Evidence[]): readonly Evidence[] {
  const kept = before.filter(({ check }) => !now.some((evidence) => evidence.check === check));
  return [
    ...now.map((evidence) => {
      const seen = before.find(({ check }) => check === evidence.check);
      return evidence.outcome === "unknown" && seen?.outcome === "blocked" ? seen : evidence;
    }),
    ...kept,
  ];
}

/**
 * All evidence for a field. The person and the connection can see different layouts: what one of them found counts
 * although the other found nothing or may not read them, and a gap is kept as well.
 */
export function evidenceFor({ early, full }: Knowledge, name: Preference): readonly Evidence[] {
  const seen = early?.[name] ?? [];
  const checked = full?.[name] ?? [];
  return [
    ...checked.map((evidence) => {
      const persons = seen.find(({ check }) => check === evidence.check);
      const { outcome, gap } = evidence;
      if (persons && persons.places.length > 0 && outcome === "unknown")
        return { ...persons, ...(gap && { gap }) };
      return persons?.outcome === "blocked" ? persons : evidence;
    }),
    ...seen.filter(({ check }) => !checked.some((evidence) => evidence.check === check)),
  ];
}
