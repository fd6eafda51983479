import { isRefusal, type Problem } from "../problems/problem";
import { handling } from "../problems/table";
import type { Organisation } from "../zoho/organisation";
import type { Cures } from "./cure";
import type { Place } from "./evidence";
import { isReadOnly, type Permissions } from "./permissions";
import { forEachPreference, type Preference, preferences, type Values } from "./preferences";
import type { Knowledge } from "./verdict";
import { blocks } from "./verdict";

/** Where a field that is shown stands, and the layouts that it is not in. */
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
 * What a row is doing. `target` is the value that was pressed for; it is never displayed as the state.
 * waiting: the other row is being saved. saving: the write is out. checking: the write is over and the
 * values are read until they are sure. unknown: they could not be made sure.
 */
export type Row =
  | { readonly at: "idle"; readonly note?: Note }
  | { readonly at: "waiting"; readonly target: boolean }
  | { readonly at: "saving"; readonly target: boolean; readonly slow: boolean }
  | ({ readonly at: "checking" } & Unsettled)
  | ({ readonly at: "unknown" } & Unsettled);

interface Unsettled {
  readonly target: boolean;
  /** It takes long enough to be said. */
  readonly slow: boolean;
  /** Whether the write was carried out is in doubt: the row says "not confirmed". */
  readonly doubt: boolean;
  /** Reads since the write that did not show the target. */
  readonly seen: number;
  /** Why the write may not have been carried out; absent where Zoho said that it was. */
  readonly problem?: Problem;
}

type Busy = Extract<Row, { at: "saving" | "checking" }>;

/** What the page as a whole is at. A problem here leaves no switches. */
export type Page =
  | { readonly at: "starting" | "ready" }
  | { readonly at: "stopped"; readonly problem: Problem };

export interface State {
  readonly page: Page;
  /** Confirmed: last read from the server. */
  readonly values?: Values;
  readonly rows: Readonly<Record<Preference, Row>>;
  /** The row whose confirmation is open. */
  readonly confirming?: Preference | undefined;
  /** Why the values could not be read again; they may be out of date. */
  readonly stale?: Problem | undefined;
  /** A step of the widget that belongs to no row threw. */
  readonly broken?: Problem;
  /** One read failed, perhaps by accident: the next one decides, and presses wait for it. */
  readonly rereading?: boolean;
  /** "Try again" was pressed and is not answered yet. */
  readonly retrying?: boolean;
  /** The first answer takes long enough to be said. */
  readonly slow?: boolean;
  /** Nothing is sent before this time (after a 429); while the browser says offline, nothing is changed. */
  readonly paused?: { readonly until?: number | undefined; readonly offline?: boolean } | undefined;
  readonly permissions: Permissions;
  /** What the guard knows of the two fields. */
  readonly guard: Knowledge;
  /** What was made optional in layouts from here, and what is asked of that. */
  readonly cures?: Cures | undefined;
  /** The organisation, as far as the CRM page tells. */
  readonly organisation?: Organisation;
  /** Language of the person at the page, such as "en_US": for the next opening. */
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

/** True while a write of this row is under way or its outcome is being looked for. */
export function isBusy(row: Row): row is Busy {
  return row.at === "saving" || row.at === "checking";
}

/**
 * Another client: nothing that was read before counts, and what was under way must be looked for. A part
 * that did not load is missing with every client.
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
    // What was said under it, a wrong API host say, was said of the client that is given up.
    if (row.at === "idle") next = withRow(next, name, initial.rows[name]);
  }
  return next;
}

/** A problem that leaves nothing to show: at the start, or one that must be mended first. */
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
 * "Try again". An explanation stays on screen meanwhile: its button must not vanish under the focus.
 * A row whose outcome is not known is looked at again.
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

/** The guard holds the switch: Zoho is certain to refuse to hide the field. */
export function isLocked({ values, guard }: State, name: Preference): boolean {
  return values?.[name] === true && blocks(guard, name).length > 0;
}

/**
 * A press on a switch. The target value is fixed here, so a double press never inverts it. Switching
 * off opens the confirmation, a second press closes it; a busy row only says that it is busy. What is
 * locked or read-only says so already.
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

/** Hiding is asked for: by a press, or by "Try anyway" of a locked switch. */
export function asked(state: State, name: Preference): State {
  const { page, values, rows, permissions } = state;
  const may = page.at === "ready" && values?.[name] && rows[name].at === "idle";
  return may && !isReadOnly(permissions) ? { ...state, confirming: name } : state;
}

/** The row waits for its turn with this target, and its confirmation closes. */
function queued(state: State, name: Preference, target: boolean): State {
  const confirming = state.confirming === name ? undefined : state.confirming;
  return withRow({ ...state, confirming }, name, { at: "waiting", target });
}

/** "Hide" in the confirmation: only where that is open, so a double press is one change. */
export function hidden(state: State, name: Preference): State {
  return state.confirming === name ? queued(state, name, false) : state;
}

/** Saving takes long enough to say so. */
export function slow(state: State, name: Preference): State {
  const row = state.rows[name];
  return isBusy(row) ? withRow(state, name, { ...row, slow: true }) : state;
}

/** So does the first answer. */
export function readsSlowly(state: State): State {
  return state.page.at === "starting" ? { ...state, slow: true } : state;
}

/** The rows without what failed in them. */
export function withoutFailures({ rows }: State): State["rows"] {
  return forEachPreference((name) => (failureOf(rows[name]) ? { at: "idle" } : rows[name]));
}

/** The write of a row ended, with a problem or without; now the values are read. */
export function written(state: State, name: Preference, problem?: Problem): State {
  const row = state.rows[name];
  if (row.at !== "saving") return state;
  const doubt = problem !== undefined && !isRefusal(problem);
  const { target, slow } = row;
  return withRow(state, name, {
    at: "checking",
    target,
    slow,
    doubt,
    seen: 0,
    ...(problem && { problem }),
  });
}

/** The values as just read. They settle rows that wait for them, and show what others changed. */
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
 * A read failed. Values that were read before stay, marked as perhaps out of date: a token is refused now
 * and then by accident, and a server has an error of its own. What has to be mended takes their place where
 * it cannot be an accident, or where the read before failed as well.
 * @param again the read before failed as well; without it the state tells
 */
export function unread(state: State, problem: Problem, again = failedBefore(state)): State {
  const { screen, certain, pause } = handling(problem.code);
  const mustMend = screen !== undefined && problem.code !== "unreadable";
  const nothingShown = !state.values || state.page.at === "stopped";
  if (nothingShown || (mustMend && (certain || again))) return stopped(state, problem);
  // The end of a pause, or of being offline, brings a read by itself.
  const rereading = !again && !pause && problem.code !== "offline";
  return { ...state, retrying: false, rereading, stale: problem };
}

/** A pause that Zoho wanted says nothing of what the next answer will be. */
function failedBefore({ stale }: State): boolean {
  return stale !== undefined && !handling(stale.code).pause;
}

/**
 * A row after one more read. The target shows: done, whatever the write was answered. Zoho refused: one
 * read is enough. Else two reads must agree, because a change can be applied late.
 */
function settle(row: Extract<Row, Unsettled>, value: boolean): Row {
  if (value === row.target) return { at: "idle", note: { kind: "saved" } };
  const seen = row.seen + 1;
  if (seen < 2 && !(row.problem && isRefusal(row.problem))) return { ...row, doubt: true, seen };
  return failedRow(row.problem ? afterReading(row.problem) : { code: "not-changed" });
}

/** Zoho took the token for the read after a write, so there is nothing to be mended. */
export function afterReading(problem: Problem): Problem {
  const { code } = problem;
  return code === "INVALID_TOKEN" ? { zohoCode: code, ...problem, code: "token-once" } : problem;
}

/** Why the last change of an idle row failed; undefined where it did not. */
export function failureOf(row: Row): Problem | undefined {
  return row.at === "idle" && row.note?.kind === "failed" ? row.note.problem : undefined;
}

/** A step of a row threw. Where its write may have left the row is unknown, and the next read settles it. */
export function broken(state: State, name: Preference, problem: Problem): State {
  const row = state.rows[name];
  if (!isBusy(row)) return withRow(state, name, failedRow(problem));
  const { target, slow } = row;
  return withRow(state, name, { at: "unknown", target, slow, doubt: true, seen: 0, problem });
}

/** An idle row whose change was not carried out. */
export function failedRow(problem: Problem): Row {
  return { at: "idle", note: { kind: "failed", problem } };
}

/** The write of an idle row may still be carried out: it failed in no certain way. */
export function mayStillApply(row: Row): boolean {
  const problem = failureOf(row);
  return problem !== undefined && !isRefusal(problem);
}
