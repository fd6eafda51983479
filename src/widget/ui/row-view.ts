import { isReadOnly } from "../preferences/permissions";
import { type Preference, preferences } from "../preferences/preferences";
import { failureOf, isLocked, type Row, type State } from "../preferences/state";
import type { Knowledge } from "../preferences/verdict";
import type { Problem } from "../problems/problem";
import { handling } from "../problems/table";
import type { Organisation } from "../zoho/organisation";

/** What one row shows: of the state only what changes it, so that it is drawn for nothing else. */
export interface RowView {
  readonly name: Preference;
  /** The confirmed value; undefined before the first answer. */
  readonly checked: boolean | undefined;
  readonly row: Row;
  /** The organisation's own name for the field. */
  readonly label: string | undefined;
  /** Why the switch can be read but not pressed. */
  readonly unavailableReason: "locked" | "read-only" | undefined;
  /** Its confirmation is open. */
  readonly confirming: boolean;
  /** What failed in the row: shown until the row is pressed again. */
  readonly problem: Problem | undefined;
  /** Why nothing is sent, where the row waits for that or explains it. */
  readonly paused: State["paused"];
  /** A waiting row waits for the permissions. */
  readonly awaitsPermissions: boolean;
  /** The guide to the connection stands under this row: under one of them, because it is long. */
  readonly guided: boolean;
  /** What the guard knows, where the row tells of it. */
  readonly knowledge: Knowledge | undefined;
  /** What was made optional from here. */
  readonly cures: State["cures"];
  /** A layout can be changed: the person's own permissions are the ones that write. */
  readonly mayCure: boolean;
  /** Where the row names the organisation or links its Setup. */
  readonly organisation: Organisation | undefined;
}

const noAnswer: Problem = { code: "no-answer" };

export function rowView(state: State, name: Preference): RowView {
  const { values, rows, permissions, stale } = state;
  const row = rows[name];
  const checked = values?.[name];
  const unknown = row.at === "unknown";
  // Where reading fails too, the banner tells of it, with the button to try again.
  const problem = unknown ? (stale ? undefined : (row.problem ?? noAnswer)) : failureOf(row);
  const locked = isLocked(state, name);
  const confirming = state.confirming === name;
  const looksAtUses = locked || confirming || problem?.code === "NOT_ALLOWED";
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
    knowledge: looksAtUses ? state.guard : undefined,
    organisation: looksAtUses || problem || saved || state.cures ? state.organisation : undefined,
  };
}

/**
 * The values were read after the change failed, so the connection works: only what a write needs beside
 * that, its scope, can be missing. The banner has the guide where nothing can be read either.
 */
function needsGuide(row: Row): boolean {
  const problem = failureOf(row);
  if (!problem) return false;
  const { screen, certain } = handling(problem.code);
  return screen === "connection" && certain === true;
}
