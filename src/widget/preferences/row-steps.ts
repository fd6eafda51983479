import type { Problem } from "../problems/problem";
import { type Preference, preferences } from "./preferences";
import { failedRow, failureOf, isLocked, type State, withRow } from "./state";
import type { Knowledge } from "./verdict";

/**
 * The write is sent. A note under another row goes, because it has been read by now. A failure stays until its own row
 * is pressed again.
 */
export function sent(state: State, name: Preference): State {
  let next = state;
  for (const each of preferences) {
    const row = state.rows[each];
    if (row.at === "idle" && !failureOf(row)) next = withRow(next, each, { at: "idle" });
  }
  const row = state.rows[name];
  return row.at === "waiting"
    ? withRow(next, name, { at: "saving", target: row.target, slow: false })
    : next;
}

/** A read after the write failed, so its outcome is in doubt. */
export function doubted(state: State, name: Preference): State {
  const row = state.rows[name];
  return row.at === "checking" ? withRow(state, name, { ...row, doubt: true }) : state;
}

/** What became of the write could not be determined; the next successful read tells. */
export function unknown(state: State, name: Preference): State {
  const row = state.rows[name];
  return row.at === "checking" ? withRow(state, name, { ...row, at: "unknown" }) : state;
}

/** The server has the target value already. */
export function saved(state: State, name: Preference): State {
  return withRow(state, name, { at: "idle", note: { kind: "saved" } });
}

/** The target is given up. Where it may have been written already, the row becomes unknown. */
export function givenUp(state: State, name: Preference, problem: Problem): State {
  return state.rows[name].at === "checking"
    ? unknown(state, name)
    : withRow(state, name, failedRow(problem));
}

/** The guard knows more. A lock that opened by that gets a note, which goes if it closes again. */
export function learned(state: State, guard: Knowledge): State {
  const next = { ...state, guard };
  return preferences.reduce((each, name) => {
    const row = state.rows[name];
    if (row.at !== "idle" || isLocked(state, name) === isLocked(next, name)) return each;
    if (isLocked(state, name))
      return withRow(each, name, { at: "idle", note: { kind: "unlocked" } });
    return row.note?.kind === "unlocked" ? withRow(each, name, { at: "idle" }) : each;
  }, next);
}
