import { describe, expect, it } from "vitest";
import { learned, sent } from "../../../../src/widget/preferences/row-steps";
import {
  asked,
  confirmed,
  initial,
  isLocked,
  mayStillApply,
  type Row,
  restarted,
  type State,
  stopped,
} from "../../../../src/widget/preferences/state";
import type { Verdicts } from "../../../../src/widget/preferences/verdict";
import { bothHidden, bothShown, values } from "../support/answers";

const from = "show_from_number";
const to = "show_to_number";

/** Both are shown, with these rows. */
function shown(rows: Partial<State["rows"]> = {}): State {
  const known = confirmed(initial, bothShown);
  return { ...known, permissions: { at: "own" }, rows: { ...known.rows, ...rows } };
}

describe("the confirmation", () => {
  it("opens for a field that is shown", () => {
    expect(asked(shown(), from).confirming).toBe(from);
  });
  it.each<[string, State]>([
    ["nothing is known yet", initial],
    ["the page stopped", stopped(shown(), { code: "connection" })],
    ["the page starts, whatever is known", { ...shown(), page: { at: "starting" } }],
    ["the field is hidden", confirmed(shown(), bothHidden)],
    ["the row is not idle", shown({ [from]: { at: "waiting", target: false } })],
    ["nothing may be changed", { ...shown(), permissions: { at: "organisation" } }],
  ])("does nothing if %s", (_why, state) => {
    expect(asked(state, from)).toBe(state);
  });
});

describe("a row whose write is sent", () => {
  it("keeps its own target while the other one waits for another", () => {
    const rows = {
      [from]: { at: "waiting", target: true },
      [to]: { at: "waiting", target: false },
    } as const;
    expect(sent(shown(rows), from).rows).toEqual({
      [from]: { at: "saving", target: true, slow: false },
      [to]: rows[to],
    });
    expect(sent(shown(rows), to).rows).toEqual({
      [from]: rows[from],
      [to]: { at: "saving", target: false, slow: false },
    });
  });
  it.each<Row>([
    { at: "idle" },
    { at: "checking", target: true, slow: false, doubt: false, seen: 0 },
  ])("has waited: one that is $at does not become pending", (row) => {
    expect(sent(shown({ [from]: row }), from).rows[from]).toEqual(row);
  });
});

describe("a lock", () => {
  const locked: Verdicts = {
    [from]: [{ check: "required", outcome: "blocked", places: [{ name: "Standard" }] }],
    [to]: [],
  };
  const open: Verdicts = { [from]: [], [to]: [] };

  it("locks nothing before the values are known", () => {
    expect(isLocked({ ...initial, guard: { early: locked } }, from)).toBe(false);
  });
  it("locks only a field that is shown", () => {
    const guard = { early: locked };
    expect(isLocked({ ...shown(), guard }, from)).toBe(true);
    expect(isLocked({ ...shown(), guard }, to)).toBe(false);
    expect(isLocked({ ...confirmed(shown(), values(false, true)), guard }, from)).toBe(false);
  });
  it("that opens is reported under an idle row", () => {
    const state = { ...shown(), guard: { early: locked } };
    expect(learned(state, { early: open }).rows).toEqual({
      [from]: { at: "idle", note: { kind: "unlocked" } },
      [to]: { at: "idle" },
    });
  });
  it.each<Row>([
    { at: "waiting", target: false },
    { at: "saving", target: false, slow: true },
  ])("that opens while the row is $at leaves the row as it is", (row) => {
    const state = { ...shown({ [from]: row }), guard: { early: locked } };
    expect(learned(state, { early: open }).rows[from]).toEqual(row);
  });
});

describe("another client", () => {
  it("is unreachable too while the browser is offline", () => {
    expect(restarted({ ...shown(), paused: { offline: true } }).paused).toEqual({ offline: true });
  });
  it("does not have the limit of the one before", () => {
    expect(restarted({ ...shown(), paused: { until: 1 } }).paused).toBeUndefined();
    expect(restarted({ ...shown(), paused: { until: 1, offline: true } }).paused).toEqual({
      offline: true,
    });
  });
});

it.each<[string, Row, boolean]>([
  ["idle", { at: "idle" }, false],
  ["saved", { at: "idle", note: { kind: "saved" } }, false],
  ["refused", { at: "idle", note: { kind: "failed", problem: { code: "NOT_ALLOWED" } } }, false],
  ["not answered", { at: "idle", note: { kind: "failed", problem: { code: "no-answer" } } }, true],
])("a write may still be carried out if its row is %s: %s", (_what, row, expected) => {
  expect(mayStillApply(row)).toBe(expected);
});
