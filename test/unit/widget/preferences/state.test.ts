import { describe, expect, it } from "vitest";
import { isTold, type Permissions } from "../../../../src/widget/preferences/permissions";
import {
  doubted,
  givenUp,
  saved,
  sent,
  unknown,
} from "../../../../src/widget/preferences/row-steps";
import {
  broken,
  confirmed,
  hidden,
  initial,
  isBusy,
  pressed,
  type Row,
  readsSlowly,
  type State,
  slow,
  stopped,
  unread,
  written,
} from "../../../../src/widget/preferences/state";
import { bothHidden, bothShown } from "../support/answers";

const from = "show_from_number";
const to = "show_to_number";

const rows: Readonly<Record<Row["at"], Row>> = {
  idle: { at: "idle" },
  waiting: { at: "waiting", target: true },
  saving: { at: "saving", target: true, slow: false },
  checking: { at: "checking", target: true, slow: false, doubt: false, seen: 0 },
  unknown: { at: "unknown", target: true, slow: false, doubt: true, seen: 0 },
};
const kinds = Object.values(rows);

/** A page that shows both as hidden, with From Number's row like this. */
function withRow(row: Row): State {
  const known = confirmed(initial, bothHidden);
  return { ...known, permissions: { at: "own" }, rows: { ...known.rows, [from]: row } };
}

describe("at first", () => {
  it("nothing is known, and no switch is shown in a guessed state", () => {
    expect(initial.values).toBeUndefined();
    expect(initial.page).toEqual({ at: "starting" });
  });
  it("a press changes nothing", () => {
    expect(pressed(initial, from)).toBe(initial);
  });
});

describe("a press", () => {
  it("on an idle row sets the target value", () => {
    expect(pressed(withRow(rows.idle), from).rows[from]).toEqual({ at: "waiting", target: true });
  });
  it.each([rows.waiting, rows.unknown])("on a row that is $at changes nothing", (row) => {
    const state = withRow(row);
    expect(pressed(state, from)).toBe(state);
  });
  it.each([rows.saving, rows.checking])("on a row that is $at is answered by a message", (row) => {
    expect(pressed(withRow(row), from).rows[from]).toEqual({ ...row, slow: true });
  });
  it("on a page that stopped changes nothing", () => {
    const state = stopped(withRow(rows.idle), { code: "connection" });
    expect(pressed(state, from)).toBe(state);
  });
});

describe("only a read changes what is shown", () => {
  const changes: readonly [name: string, change: (state: State) => State][] = [
    ["a press", (state) => pressed(state, from)],
    ["a confirmed hiding", (state) => hidden({ ...state, confirming: from }, from)],
    ["sending", (state) => sent(state, from)],
    ["an accepted write", (state) => written(state, from)],
    ["a failed write", (state) => written(state, from, { code: "no-answer" })],
    ["a failed read", (state) => unread(state, { code: "INTERNAL_ERROR" })],
    ["doubt", (state) => doubted(state, from)],
    ["an unknown end", (state) => unknown(state, from)],
    ["giving up", (state) => givenUp(state, from, { code: "wrong-host" })],
    ["what is there already", (state) => saved(state, from)],
    ["a stop", (state) => stopped(state, { code: "connection" })],
  ];
  describe.each(changes)("%s", (_name, change) => {
    it.each(kinds)("does not, in a row that is $at", (row) => {
      expect(change(withRow(row)).values).toEqual(bothHidden);
    });
  });
  it("a read does", () => {
    expect(confirmed(withRow(rows.idle), bothShown).values).toEqual(bothShown);
  });
});

describe("what does not fit a row leaves it as it is", () => {
  it.each([rows.idle, rows.waiting, rows.checking, rows.unknown])("written: $at", (row) => {
    expect(written(withRow(row), from).rows[from]).toEqual(row);
  });
  it.each([rows.idle, rows.waiting, rows.saving, rows.unknown])("doubted: $at", (row) => {
    expect(doubted(withRow(row), from).rows[from]).toEqual(row);
  });
  it.each([rows.idle, rows.waiting, rows.saving])("unknown: $at", (row) => {
    expect(unknown(withRow(row), from).rows[from]).toEqual(row);
  });
  it.each([rows.idle, rows.waiting, rows.unknown])("slow: $at", (row) => {
    expect(slow(withRow(row), from).rows[from]).toEqual(row);
  });
  it.each([rows.saving, rows.waiting])("a read: $at", (row) => {
    expect(confirmed(withRow(row), bothShown).rows[from]).toEqual(row);
  });
});

describe("a read that failed", () => {
  it.each([
    ["no-answer", true],
    ["INTERNAL_ERROR", true],
    // These bring a read by themselves.
    ["offline", false],
    ["TOO_MANY_REQUESTS", false],
  ] as const)("as %s did is made once more: %s", (code, again) => {
    const once = unread(withRow(rows.idle), { code });
    expect(once).toMatchObject({ rereading: again, stale: { code } });
    expect(unread(once, { code }).rereading).toBe(false);
  });
  it("is slow only before the first answer", () => {
    const ready = withRow(rows.idle);
    expect(readsSlowly(initial).slow).toBe(true);
    expect(readsSlowly(ready)).toBe(ready);
  });
});

describe("a step that threw", () => {
  const problem = { code: "step-failed" } as const;
  it.each([rows.saving, rows.checking])("leaves in doubt a row that is $at", (row) => {
    expect(broken(withRow(row), from, problem).rows[from]).toMatchObject({
      at: "unknown",
      doubt: true,
      seen: 0,
      problem,
    });
  });
  it("is said in a row that only waits", () => {
    expect(broken(withRow(rows.waiting), from, problem).rows[from]).toMatchObject({
      at: "idle",
      note: { kind: "failed", problem },
    });
  });
});

it.each<[Permissions, boolean]>([
  [{ at: "own" }, true],
  [{ at: "someone", who: "Second Admin" }, true],
  [{ at: "organisation" }, true],
  [{ at: "asking" }, false],
  [{ at: "customizer" }, false],
  [{ at: "unclear" }, false],
])("Zoho told whose permissions %o are: %s", (permissions, told) => {
  expect(isTold(permissions)).toBe(told);
});

describe("giving up a change", () => {
  it.each([rows.waiting, rows.saving])("says why in a row that is $at", (row) => {
    const problem = { code: "wrong-host" } as const;
    expect(givenUp(withRow(row), from, problem).rows[from]).toEqual({
      at: "idle",
      note: { kind: "failed", problem },
    });
  });
  it("leaves unknown what may have been carried out", () => {
    const state = givenUp(withRow(rows.checking), from, { code: "wrong-host" });
    expect(state.rows[from]).toMatchObject({ at: "unknown", target: true });
  });
});

describe("the other row", () => {
  it.each(kinds)("is never touched by a press, when it is $at", (row) => {
    expect(pressed(withRow(row), to).rows[from]).toEqual(row);
  });
});

it.each(kinds)("a row that is $at is busy only while a write or its outcome is pending", (row) => {
  expect(isBusy(row)).toBe(row.at === "saving" || row.at === "checking");
});
