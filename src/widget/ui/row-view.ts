import { isReadOnly } from "../preferences/permissions";
import { type Preference, preferences } from "../preferences/preferences";
import { failureOf, isLocked, type Row, type State } from "../preferences/state";
import type { Knowledge } from "../preferences/verdict";
import type { Problem } from "../problems/problem";
import { handling } from "../problems/table";
import type { Organisation } from "../zoho/organisation";

/** What a row shows: only the part of the state that matters to it, so that nothing else has it drawn again. */
export interface RowView {
  readonly name: Preference;
  /** The confirmed value; undefined before the first answer. */
  readonly checked: boolean | undefined;
  readonly row: Row;
  /** The organisation's own name for the field. */
  readonly label: string | undefined;
  /** Why the switch takes no press. */
  readonly unavailableReason: "locked" | "read-only" | undefined;
  /** Its confirmation is open. */
  readonly confirming: boolean;
  /** What failed in the row; shown until the row is pressed again. */
  readonly problem: Problem | undefined;
  /** The pause, where the row waits for its end or explains it. */
  readonly paused: State["paused"];
  /** The row waits until it is known whose permissions a write has. */
  readonly awaitsPermissions: boolean;
  /** The row has the button that leads to the set-up screen. At most one row has it. */
  readonly guided: boolean;
  /** What the guard knows, where the row shows it. */
  readonly knowledge: Knowledge | undefined;
  /** What was made optional from here. */
  readonly cures: State["cures"];
  /** Layouts can be changed, because writes have the person's own permissions. */
  readonly mayCure: boolean;
  /** The organisation, where the row names it or links its Setup. */
  readonly organisation: Organisation | undefined;
}

const noAnswer: Problem = { code: "no-answer" };

export function rowView(state: State, name: Preference): RowView {
  const { values, rows, permissions, stale } = state;
  const row = rows[name];
  const checked = values?.[name];
  const unknown = row.at === "unknown";
  // Where reading fails too, the banner says so, with the button to try again.
  const problem = unknown ? (stale ? undefined : (row.problem ?? noAnswer)) : failureOf(row);
  const locked = isLocked(state, name);
  const confirming = state.confirming === name;
  const showsKnowledge = locked || confirming || problem?.code === "NOT_ALLOWED";
  const saved = row.at === "idle" && row.note?.kind === "saved";
  return {
    name,
    checked,
    row,
    label: state.labels?.[name],
    unavailableReason: locked ? "locked" : isReadOnly(permissions) ? "read-only" : undefined,
    confirming,
    problem,
    paused: problem || row.at === "waiting" || state.cures ? state.paused : undefined,
    awaitsPermissions: row.at === "waiting" && permissions.at === "asking",
    guided: preferences.find((one) => needsGuide(rows[one])) === name,
    cures: state.cures,
    mayCure: (locked || state.cures !== undefined) && permissions.at === "own",
    knowledge: showsKnowledge ? state.guard : undefined,
    organisation:
      showsKnowledge || problem || saved || state.cures ? state.organisation : undefined,
  };
}

/**
 * True where a change failed for a scope that the connection lacks. Otherwise the connection works, because the values
 * were read after that; where they cannot be read, the set-up screen is shown anyway.
 */
function needsGuide(row: Row): boolean {
  const problem = failureOf(row);
  if (!problem) return false;
  const { screen, certain } = handling(problem.code);
  return screen === "connection" && certain === true;
}
