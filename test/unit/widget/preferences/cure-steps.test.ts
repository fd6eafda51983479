import { describe, expect, it } from "vitest";
import type { CurablePlace } from "../../../../src/widget/preferences/cure";
import {
  cureAsked,
  cureConfirmed,
  nextCure,
  pruned,
  stepped,
  undone,
} from "../../../../src/widget/preferences/cure-steps";
import { confirmed, initial, type State, stopped } from "../../../../src/widget/preferences/state";
import { bothShown } from "../support/answers";

const from = "show_from_number";
const to = "show_to_number";
const placeIn = (layout: string): CurablePlace => ({
  name: `Layout ${layout}`,
  target: { layout, section: "17", field: "19" },
});

const ready: State = { ...confirmed(initial, bothShown), permissions: { at: "own" } };
const begun = (name: typeof from | typeof to, layouts: readonly string[], state = ready) =>
  cureConfirmed(cureAsked(state, name, layouts.map(placeIn)));
const jobOf = (state: State, nth = 0) => {
  const job = state.cures?.jobs[nth];
  if (!job) throw new Error("There is no such job");
  return job;
};
const stepsOf = (state: State) => state.cures?.jobs.map(({ step }) => step.at);

describe("a layout is changed only with the person's own permissions", () => {
  const others: readonly [string, (state: State) => State][] = [
    ["somebody else's", (state) => ({ ...state, permissions: { at: "someone", who: "Second" } })],
    ["those of a user nobody knows", (state) => ({ ...state, permissions: { at: "customizer" } })],
    ["those that are not known yet", (state) => ({ ...state, permissions: { at: "asking" } })],
    ["a page that stopped", (state) => stopped(state, { code: "connection" })],
  ];
  it.each(others)("and not with %s", (_whose, given) => {
    expect(given(cureAsked(given(ready), from, [placeIn("1")])).cures).toBeUndefined();
    const open = given(cureAsked(ready, from, [placeIn("1")]));
    expect(cureConfirmed(open)).toBe(open);
    const done = given(stepped(begun(from, ["1"]), jobOf(begun(from, ["1"])), { at: "done" }));
    expect(undone(done, jobOf(done))).toBe(done);
  });
});

describe("one change at a time", () => {
  it("is finished before the next one that waits", () => {
    const two = begun(from, ["1", "2"]);
    expect(nextCure(two)).toBe(jobOf(two));
    const second = stepped(two, jobOf(two, 1), { at: "checking", doubt: false });
    expect(nextCure(second)).toBe(jobOf(second, 1));
  });

  it("that failed leaves the others of its field, but neither an Undo nor the other field's", () => {
    let state = begun(from, ["1", "2", "3"]);
    state = stepped(state, jobOf(state, 2), { at: "done" });
    state = begun(to, ["1"], undone(state, jobOf(state, 2)));
    state = stepped(state, jobOf(state), { at: "failed", problem: { code: "NOT_ALLOWED" } });
    expect(stepsOf(state)).toEqual(["failed", "skipped", "waiting", "waiting"]);
  });

  it("asked for again takes the place of the one before, of the same field and layout", () => {
    let state = begun(to, ["1"], begun(from, ["1"]));
    state = stepped(state, jobOf(state), { at: "failed", problem: { code: "INTERNAL_ERROR" } });
    state = begun(from, ["1"], state);
    expect(state.cures?.jobs.map(({ name }) => name)).toEqual([to, from]);
    expect(stepsOf(state)).toEqual(["waiting", "waiting"]);
  });
});

describe("once a field is hidden", () => {
  const hidden = (state: State) =>
    pruned({ ...state, values: { show_from_number: false, show_to_number: true } });

  it("there is nothing to undo, but what was sent is seen to its end", () => {
    const two = begun(to, ["1"], begun(from, ["1", "2"]));
    const one = stepped(two, jobOf(two), { at: "saving" });
    expect(stepsOf(hidden(one))).toEqual(["saving", "waiting"]);
    expect(hidden(one).cures?.jobs.map(({ name }) => name)).toEqual([from, to]);
  });

  it("nothing locks it, so the question closes", () => {
    expect(hidden(cureAsked(ready, from, [placeIn("1")])).cures?.asking).toBeUndefined();
  });
});
