import type { Evidence } from "./evidence";
import type { Preference } from "./preferences";
import type { Recheck } from "./recheck";

/** The evidence for each field. */
export type Verdicts = Readonly<Record<Preference, readonly Evidence[]>>;

/** What the guard knows. `early` comes from the layouts as the person sees them, `full` from all checks. */
export interface Knowledge {
  readonly early?: Verdicts | undefined;
  readonly full?: Verdicts | undefined;
  /** "Show everything that uses it" was pressed, so the full checks are made without asking to hide the field. */
  readonly fullRequested?: boolean;
  /** Full checks are running. */
  readonly checking?: boolean;
  /** The last press on "Check again". */
  readonly recheck?: Recheck | undefined;
}

/** What makes Zoho certain to refuse, as the connection or else the person sees it: at most one for each check. */
export function blocks(knowledge: Knowledge, name: Preference): readonly Evidence[] {
  const { early, full } = knowledge;
  const blocked = [...(full?.[name] ?? []), ...(early?.[name] ?? [])].filter(
    ({ outcome }) => outcome === "blocked",
  );
  return blocked.filter(
    ({ check }, index) => blocked.findIndex((other) => other.check === check) === index,
  );
}
