import type { Preference } from "../preferences/preferences";
import type { Evidence } from "./evidence";
import { blocks, type Knowledge, type Verdicts } from "./verdict";

/**
 * A newer look over an older one, check by check. What it did not get to stays, and what it could not
 * tell does not undo a block that was seen.
 */
export function renewed(before: Verdicts | undefined, now: Verdicts): Verdicts {
  const of = (name: Preference) => over(before?.[name] ?? [], now[name]);
  return { show_from_number: of("show_from_number"), show_to_number: of("show_to_number") };
}

function over(before: readonly Evidence[], now: readonly Evidence[]): readonly Evidence[] {
  const old = (check: Evidence["check"]) => before.find((evidence) => evidence.check === check);
  const kept = before.filter(({ check }) => !now.some((evidence) => evidence.check === check));
  return [
    ...now.map((evidence) => {
      const seen = old(evidence.check);
      return evidence.outcome === "unknown" && seen?.outcome === "blocked" ? seen : evidence;
    }),
    ...kept,
  ];
}

/** All that can be told of a field: of each check the full evidence, or the early one before that. */
export function told(knowledge: Knowledge, name: Preference): readonly Evidence[] {
  const { early, full } = knowledge;
  const certain = blocks(knowledge, name);
  return over(over(early?.[name] ?? [], full?.[name] ?? []), certain);
}
