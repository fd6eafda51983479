import type { Again } from "./again";
import type { Evidence } from "./evidence";
import type { Preference } from "./preferences";

/** Evidence for both fields. */
export type Verdicts = Readonly<Record<Preference, readonly Evidence[]>>;

/** What the guard knows. `early` comes from the layouts as the person sees them, `full` from all checks. */
export interface Knowledge {
  readonly early?: Verdicts | undefined;
  readonly full?: Verdicts | undefined;
  /** Somebody asked for everything that uses a field, without asking to hide it. */
  readonly wanted?: boolean;
  /** Full checks are running. */
  readonly checking?: boolean;
  /** What "Check again" looked at last. */
  readonly again?: Again | undefined;
}

/** What makes Zoho certain to refuse, as the person or the connection sees it: once for each check. */
export function blocks(knowledge: Knowledge, name: Preference): readonly Evidence[] {
  const { early, full } = knowledge;
  const blocked = [...(full?.[name] ?? []), ...(early?.[name] ?? [])].filter(
    ({ outcome }) => outcome === "blocked",
  );
  return blocked.filter(
    ({ check }, index) => blocked.findIndex((other) => other.check === check) === index,
  );
}
