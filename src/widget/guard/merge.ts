import { type Preference, preferences } from "../preferences/preferences";
import type { Evidence } from "./evidence";
import type { Knowledge, Verdicts } from "./verdict";

/**
 * A newer look over an older one, check by check. What it did not get to stays, and what it could not
 * tell does not undo a block that was seen.
 */
export function renewed(before: Verdicts | undefined, now: Verdicts): Verdicts {
  return bothFields((name) => over(before?.[name] ?? [], now[name]));
}

/** What `of` tells of each field. */
export function bothFields(of: (name: Preference) => readonly Evidence[]): Verdicts {
  const [from, to] = preferences;
  return { show_from_number: of(from), show_to_number: of(to) };
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
export function told({ early, full }: Knowledge, name: Preference): readonly Evidence[] {
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
