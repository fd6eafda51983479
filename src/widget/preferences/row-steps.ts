import type { Problem } from "../problems/problem";
import { type Preference, preferences } from "./preferences";
import { failedRow, failureOf, isLocked, type State, withRow } from "./state";
import type { Knowledge } from "./verdict";

/**
 * The write leaves. What was said quietly under the other row has served by now; a failure stays until
 * its own row is pressed again.
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

/** A checking read failed, so nothing is sure yet. */
export function doubted(state: State, name: Preference): State {
  const row = state.rows[name];
  return row.at === "checking" ? withRow(state, name, { ...row, doubt: true }) : state;
}

/** Nobody could tell what became of the write: the row stays so until a read tells. */
export function unknown(state: State, name: Preference): State {
  const row = state.rows[name];
  return row.at === "checking" ? withRow(state, name, { ...row, at: "unknown" }) : state;
}

/** What the row waited for is there already. */
export function saved(state: State, name: Preference): State {
  return withRow(state, name, { at: "idle", note: { kind: "saved" } });
}

/** The target will not be written. Where it may have been, the row becomes unknown instead. */
export function givenUp(state: State, name: Preference, problem: Problem): State {
  return state.rows[name].at === "checking"
    ? unknown(state, name)
    : withRow(state, name, failedRow(problem));
}

/** What the guard found. A lock that opens by itself is said, until it closes again. */
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
