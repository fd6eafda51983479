import type { Preference, Values } from "../../../src/widget/preferences/preferences";
import { initial, type Row, type State } from "../../../src/widget/preferences/state";
import type { Problem } from "../../../src/widget/problems/problem";

export const from = "show_from_number";
export const to = "show_to_number";
export const bothShown: Values = { show_from_number: true, show_to_number: true };
export const bothHidden: Values = { show_from_number: false, show_to_number: false };

/** A state with switches and the person's own permissions. */
export function ready(values: Values = bothShown, more: Partial<State> = {}): State {
  return { ...initial, page: { at: "ready" }, permissions: { at: "own" }, values, ...more };
}

/** The same with this row for From Number. */
export function withRow(row: Row, values: Values = bothShown): State {
  return ready(values, { rows: { ...initial.rows, [from]: row } });
}

/** No switches, but a problem. */
export function stopped(problem: Problem, retrying = false): State {
  return {
    ...initial,
    page: { at: "stopped", problem },
    retrying,
  };
}

/** A state with an open confirmation. */
export function confirming(name: Preference, more: Partial<State> = {}): State {
  return ready(bothShown, { confirming: name, ...more });
}

const unsettled = { target: false, slow: false, doubt: false, seen: 0 };

/** Every state a row can be in, for a field that is shown. */
export const rows: Readonly<Record<string, Row>> = {
  idle: { at: "idle" },
  saved: { at: "idle", note: { kind: "saved" } },
  "changed elsewhere": { at: "idle", note: { kind: "changed" } },
  refused: { at: "idle", note: { kind: "failed", problem: { code: "NOT_ALLOWED" } } },
  failed: { at: "idle", note: { kind: "failed", problem: { code: "no-answer" } } },
  waiting: { at: "waiting", target: false },
  saving: { at: "saving", target: false, slow: false },
  "saving slowly": { at: "saving", target: false, slow: true },
  checking: { at: "checking", ...unsettled },
  "not confirmed": { at: "checking", ...unsettled, doubt: true },
  unknown: { at: "unknown", ...unsettled, problem: { code: "no-answer" } },
};
