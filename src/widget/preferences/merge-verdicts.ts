import type { Evidence } from "./evidence";
import { forEachPreference, type Preference } from "./preferences";
import type { Knowledge, Verdicts } from "./verdict";

/**
 * A newer look over an older one, check by check. What it did not get to stays, and what it could not
 * tell does not undo a block that was seen.
 */
export function mergeVerdicts(before: Verdicts | undefined, now: Verdicts): Verdicts {
  return forEachPreference((name) => over(before?.[name] ?? [], now[name]));
}

function over(before: readonly Evidence[], now: readonly Evidence[]): readonly Evidence[] {
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
 * All that can be told of a field. The person and the connection may see different layouts: what one of
 * them found is not lost because the other found nothing or may not look, and a gap is named all the same.
 */
export function evidenceFor({ early, full }: Knowledge, name: Preference): readonly Evidence[] {
  const seen = early?.[name] ?? [];
  const checked = full?.[name] ?? [];
  return [
    ...checked.map((evidence) => {
      const own = seen.find(({ check }) => check === evidence.check);
      const { outcome, gap } = evidence;
      if (own && own.places.length > 0 && outcome === "unknown")
        return { ...own, ...(gap && { gap }) };
      return own?.outcome === "blocked" ? own : evidence;
    }),
    ...seen.filter(({ check }) => !checked.some((evidence) => evidence.check === check)),
  ];
}
