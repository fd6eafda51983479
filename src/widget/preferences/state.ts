import { isRefusal, type Problem } from "../problems/problem";
import { handling } from "../problems/table";
import type { Organisation } from "../zoho/organisation";
import type { Cures } from "./cure";
import type { Place } from "./evidence";
import { isReadOnly, type Permissions } from "./permissions";
import { forEachPreference, type Preference, preferences, type Values } from "./preferences";
import type { Knowledge } from "./verdict";
import { blocks } from "./verdict";

/** Where a field that was just shown is, and the layouts that it is not in. */
export interface Whereabouts {
  readonly places: readonly Place[];
  readonly without: readonly Place[];
}

/** What is said under an idle row. */
export type Note =
  | { readonly kind: "changed" | "unlocked" }
  | { readonly kind: "saved"; readonly where?: Whereabouts }
  | { readonly kind: "failed"; readonly problem: Problem };

/**
 * What a row is doing. `target` is the value that was pressed for, and never shown as the state. waiting: it was not
 * sent yet. saving: it was sent. checking: the write has ended, and the values are read until its outcome is sure.
 * unknown: its outcome could not be determined.
 */
export type Row =
  | { readonly at: "idle"; readonly note?: Note }
  | { readonly at: "waiting"; readonly target: boolean }
  | { readonly at: "saving"; readonly target: boolean; readonly slow: boolean }
  | ({ readonly at: "checking" } & Unsettled)
  | ({ readonly at: "unknown" } & Unsettled);

interface Unsettled {
  readonly target: boolean;
  /** It takes long enough to say so. */
  readonly slow: boolean;
  /** Whether the write was carried out is in doubt, so the row says "not confirmed". */
  readonly doubt: boolean;
  /** Reads since the write that did not show the target. */
  readonly seen: number;
  /** Why the write may not have been carried out; absent where Zoho said SUCCESS. */
  readonly problem?: Problem;
}

type Busy = Extract<Row, { at: "saving" | "checking" }>;

/** What the page as a whole is doing. While it is stopped there are no switches. */
export type Page =
  | { readonly at: "starting" | "ready" }
  | { readonly at: "stopped"; readonly problem: Problem };

export interface State {
  readonly page: Page;
  /** The confirmed values: those last read from the server. */
  readonly values?: Values;
  readonly rows: Readonly<Record<Preference, Row>>;
  /** The row whose confirmation is open. */
  readonly confirming?: Preference | undefined;
  /** Why the values could not be read again, so that they may be out of date. */
  readonly stale?: Problem | undefined;
  /** The problem of a step that threw and belongs to no row. */
  readonly broken?: Problem;
  /** A read failed, perhaps by accident. The next one decides, and presses wait for it. */
  readonly rereading?: boolean;
  /** "Try again" was pressed, and its read has not been answered yet. */
  readonly retrying?: boolean;
  /** The first answer takes long enough to say so. */
  readonly slow?: boolean;
  /** `until`: nothing is sent before this time. `offline`: the browser says so, and nothing is changed meanwhile. */
  readonly paused?: { readonly until?: number | undefined; readonly offline?: boolean } | undefined;
  readonly permissions: Permissions;
  /** What the guard knows of the two fields. */
  readonly guard: Knowledge;
  /** What was made optional in layouts from here, and what is being asked. */
  readonly cures?: Cures | undefined;
  /** The organisation, once the CRM page has told it. */
  readonly organisation?: Organisation;
  /** The person's language, such as "en_US", for the next opening; "" where it could not be read. */
  readonly userLanguage?: string;
  /** The organisation's own names for the fields, from its layouts. */
  readonly labels?: Readonly<Partial<Record<Preference, string>>>;
}

export const initial: State = {
  page: { at: "starting" },
  permissions: { at: "asking" },
  guard: {},
  rows: forEachPreference(() => ({ at: "idle" })),
};

/** The same state with another row. */
export function withRow(state: State, name: Preference, row: Row): State {
  return { ...state, rows: { ...state.rows, [name]: row } };
}

/** True while a write of this row is under way, or its outcome is being determined. */
export function isBusy(row: Row): row is Busy {
  return row.at === "saving" || row.at === "checking";
}

/**
 * Another client is used. Nothing that was read before counts, and the outcome of a write that was under way has to be
 * determined. A part of the widget that did not load is missing with any client.
 */
export function restarted({ rows, page, paused, permissions, cures }: State): State {
  const retrying = page.at === "stopped";
  let next: State = {
    ...initial,
    page: retrying ? page : initial.page,
    retrying,
    rows,
    cures,
    permissions: permissions.at === "unloaded" ? permissions : initial.permissions,
    paused: paused?.offline ? { offline: true } : undefined,
  };
  for (const name of preferences) {
    const row = rows[name];
    next = written(next, name, { code: "no-answer" });
    // Its note, such as a wrong API host, was about the client that is given up.
    if (row.at === "idle") next = withRow(next, name, initial.rows[name]);
  }
  return next;
}

/** There is nothing to show: because of a problem at the start, or one that has to be mended first. */
export function stopped(state: State, problem: Problem): State {
  return {
    ...state,
    page: { at: "stopped", problem },
    retrying: false,
    rereading: false,
    confirming: undefined,
    stale: undefined,
  };
}

/**
 * "Try again". An explanation stays on screen meanwhile, because its button has the focus. A row of unknown outcome is
 * checked again.
 */
export function retried(state: State): State {
  let next: State = { ...state, retrying: true };
  if (state.page.at === "stopped") return next;
  for (const name of preferences) {
    const row = state.rows[name];
    if (row.at === "unknown") next = withRow(next, name, { ...row, at: "checking" });
  }
  return next;
}

/** True where Zoho is certain to refuse to hide the field. */
export function isLocked({ values, guard }: State, name: Preference): boolean {
  return values?.[name] === true && blocks(guard, name).length > 0;
}

/**
 * A press on a switch. The target value is set here, so that a double press never inverts it. Switching off opens the
 * confirmation, and a second press closes it. A busy row says that it is busy, at once; a switch that is locked or
 * read-only does nothing, because the reason is on screen.
 */
export function pressed(state: State, name: Preference): State {
  const row = state.rows[name];
  if (state.page.at !== "ready" || !state.values) return state;
  if (isBusy(row)) return slow(state, name);
  if (row.at !== "idle" || isReadOnly(state.permissions)) return state;
  if (!state.values[name]) return queued(state, name, true);
  if (state.confirming === name) return { ...state, confirming: undefined };
  return isLocked(state, name) ? state : asked(state, name);
}

/** The confirmation opens: by a press, or by "Try anyway" beside a locked switch. */
export function asked(state: State, name: Preference): State {
  const { page, values, rows, permissions } = state;
  const may = page.at === "ready" && values?.[name] && rows[name].at === "idle";
  return may && !isReadOnly(permissions) ? { ...state, confirming: name } : state;
}

/** The row waits to be written, and its confirmation closes. */
function queued(state: State, name: Preference, target: boolean): State {
  const confirming = state.confirming === name ? undefined : state.confirming;
  return withRow({ ...state, confirming }, name, { at: "waiting", target });
}

/** "Hide" in the confirmation. It counts only while that is open, so a double press is one change. */
export function hidden(state: State, name: Preference): State {
  return state.confirming === name ? queued(state, name, false) : state;
}

/** The row takes long enough to say so. */
export function slow(state: State, name: Preference): State {
  const row = state.rows[name];
  return isBusy(row) ? withRow(state, name, { ...row, slow: true }) : state;
}

/** The first answer takes long enough to say so. */
export function readsSlowly(state: State): State {
  return state.page.at === "starting" ? { ...state, slow: true } : state;
}

/** The rows without the failures in them. */
export function withoutFailures({ rows }: State): State["rows"] {
  return forEachPreference((name) => (failureOf(rows[name]) ? { at: "idle" } : rows[name]));
}

/** The write of a row has ended, with a problem or without one. The values are read now. */
export function written(state: State, name: Preference, problem?: Problem): State {
  const row = state.rows[name];
  if (row.at !== "saving") return state;
  const doubt = problem !== undefined && !isRefusal(problem);
  return withRow(state, name, {
    ...row,
    at: "checking",
    doubt,
    seen: 0,
    ...(problem && { problem }),
  });
}

/** The values were read. They settle rows that wait for them, and show what others have changed. */
export function confirmed(state: State, values: Values): State {
  let next: State = {
    ...state,
    page: { at: "ready" },
    values,
    retrying: false,
    rereading: false,
    stale: undefined,
  };
  for (const name of preferences) {
    const row = state.rows[name];
    const moved = state.values !== undefined && state.values[name] !== values[name];
    if (row.at === "checking" || row.at === "unknown") {
      next = withRow(next, name, settle(row, values[name]));
    } else if (moved) {
      if (row.at === "idle") {
        next = withRow(next, name, {
          at: "idle",
          note: { kind: mayStillApply(row) ? "saved" : "changed" },
        });
      }
      if (next.confirming === name) next = { ...next, confirming: undefined };
    }
  }
  return next;
}

/**
 * A read failed. Values that were read before stay, marked as perhaps out of date, because tokens are refused by
 * accident now and then, and servers have errors. A problem that has to be mended replaces them only where it cannot be
 * an accident, or where the read before failed as well.
 * @param again the read before failed as well; the state tells that unless it is given
 */
export function unread(state: State, problem: Problem, again = failedBefore(state)): State {
  const { screen, certain, pause } = handling(problem.code);
  const mustMend = screen !== undefined && problem.code !== "unreadable";
  const nothingShown = !state.values || state.page.at === "stopped";
  if (nothingShown || (mustMend && (certain || again))) return stopped(state, problem);
  // The end of a pause brings a read by itself, and so does being online again.
  const rereading = !again && !pause && problem.code !== "offline";
  return { ...state, retrying: false, rereading, stale: problem };
}

/** True where the read before failed. A pause that Zoho asked for does not count: it tells nothing of the next read. */
function failedBefore({ stale }: State): boolean {
  return stale !== undefined && !handling(stale.code).pause;
}

/**
 * A row after one more read. Where the read shows the target, the change is done, whatever the answer to the write was.
 * Where it does not, one read is enough if Zoho refused; otherwise two must agree, because a change can take effect late.
 */
function settle(row: Extract<Row, Unsettled>, value: boolean): Row {
  if (value === row.target) return { at: "idle", note: { kind: "saved" } };
  const seen = row.seen + 1;
  if (seen < 2 && !(row.problem && isRefusal(row.problem))) return { ...row, doubt: true, seen };
  return failedRow(row.problem ? afterReading(row.problem) : { code: "not-changed" });
}

/** The read after it was accepted, so a token that was refused for the write needs no mending. */
export function afterReading(problem: Problem): Problem {
  const { code } = problem;
  return code === "INVALID_TOKEN" ? { zohoCode: code, ...problem, code: "token-once" } : problem;
}

/** Why the last change of an idle row failed; undefined where it did not. */
export function failureOf(row: Row): Problem | undefined {
  return row.at === "idle" && row.note?.kind === "failed" ? row.note.problem : undefined;
}

/** A step of a row threw. If its write may have been sent, the row becomes unknown until the next read. */
export function broken(state: State, name: Preference, problem: Problem): State {
  const row = state.rows[name];
  return isBusy(row)
    ? withRow(state, name, { ...row, at: "unknown", doubt: true, seen: 0, problem })
    : withRow(state, name, failedRow(problem));
}

/** An idle row whose change was not carried out. */
export function failedRow(problem: Problem): Row {
  return { at: "idle", note: { kind: "failed", problem } };
}

/** True for an idle row whose failed write can still take effect: Zoho did not refuse it. */
export function mayStillApply(row: Row): boolean {
  const problem = failureOf(row);
  return problem !== undefined && !isRefusal(problem);
}
