import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { from, layout, to, toField } from "../../support/guard/recorded";
import { silence } from "../../support/guard/rules";
import {
  anHour,
  limits,
  lockedLayouts,
  openGuard,
  org,
  pass,
  paths,
  quietWorld,
  settle,
} from "../../support/guard/scene";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("before the switches are there", () => {
  it("nothing is asked, whatever changes", async () => {
    const scene = openGuard();
    scene.store.update((state) => ({ ...state, confirming: from }));
    const problem = { code: "connection" } as const;
    scene.store.update((state) => ({ ...state, page: { at: "stopped", problem } }));
    await pass(anHour);
    expect(scene.calls).toEqual([]);
    expect(scene.asked).toEqual([]);
  });
});

describe("after the switches", () => {
  it("nothing is asked in the task that draws them", async () => {
    const scene = openGuard();
    const shown = scene.ready();
    await Promise.resolve();
    expect(scene.calls).toEqual([]);
    expect(scene.asked).toEqual([]);
    await shown;
    expect(scene.calls).not.toEqual([]);
  });

  it("layouts, person and organisation are asked once, and one API request is made", async () => {
    const scene = openGuard();
    await scene.ready();
    expect(scene.calls.toSorted()).toEqual(["META", "ORG", "USER"]);
    expect(scene.asked).toEqual([`${paths.users}?type=CurrentUser`]);
    await scene.ready();
    await pass(anHour);
    expect(scene.calls).toHaveLength(3);
    expect(scene.asked).toHaveLength(1);
  });

  it("the layouts are those of the Calls module", async () => {
    const meta = vi.fn(() => lockedLayouts);
    await openGuard({ ...quietWorld(), meta }).ready();
    expect(meta).toHaveBeenCalledExactlyOnceWith({ Entity: "Calls" });
  });

  it.each<[string, () => unknown]>([
    ["never comes", () => silence],
    ["is a refusal", () => Promise.reject({ code: "NO_PERMISSION" })],
    ["says nothing", () => undefined],
  ])("an answer that %s leaves the layouts unknown", async (_what, meta) => {
    const scene = openGuard({ ...quietWorld(), meta });
    await scene.ready();
    await pass(limits.check);
    const gap = { kind: "problem", problem: { code: "no-answer" } };
    expect(scene.state.guard.early?.[to]).toEqual([
      { check: "required", outcome: "unknown", places: [], gap },
      { check: "validation", outcome: "unknown", places: [], gap },
    ]);
    expect(scene.state.labels).toBeUndefined();
  });

  it("what a layout requires locks the switch, before anything is pressed", async () => {
    const scene = openGuard({ ...quietWorld(), meta: () => lockedLayouts });
    await scene.ready();
    expect(scene.locked(to)).toBe(true);
    expect(scene.locked(from)).toBe(false);
  });

  it("a field that is hidden is never locked", async () => {
    const scene = openGuard({ ...quietWorld(), meta: () => lockedLayouts });
    await scene.ready({ show_from_number: true, show_to_number: false });
    expect(scene.locked(to)).toBe(false);
  });

  it("the organisation and its own labels are told", async () => {
    const label = "Caller's line";
    const meta = () => ({ layouts: [layout([toField({ display_label: label })])] });
    const scene = openGuard({ ...quietWorld(), meta });
    await scene.ready();
    expect(scene.state.organisation).toEqual({ id: org.zgid, name: org.company_name });
    expect(scene.state.labels).toEqual({ [to]: label });
  });

  it.each([
    ["never answer", () => silence],
    ["fail", () => Promise.reject({ code: "INTERNAL_ERROR", status: "error" })],
    ["answer nonsense", () => "<html>"],
  ])("layouts that %s lock nothing and prove nothing", async (_what, meta) => {
    const scene = openGuard({ ...quietWorld(), meta });
    await scene.ready();
    await pass(limits.check);
    expect(scene.locked(to)).toBe(false);
    const outcomes = scene.state.guard.early?.[to].map(({ outcome }) => outcome);
    expect(outcomes).toEqual(["unknown", "unknown"]);
  });

  it("layouts that throw at once do the same", async () => {
    const meta = () => {
      throw new Error("not there");
    };
    const scene = openGuard({ ...quietWorld(), meta });
    await scene.ready();
    expect(scene.state.guard.early?.[to].map(({ outcome }) => outcome)).toEqual([
      "unknown",
      "unknown",
    ]);
  });

  it("own permissions need nobody to compare with, so no request is made", async () => {
    const scene = openGuard(quietWorld(), { ownPermissions: true });
    await scene.ready();
    expect(scene.known).toEqual([{ at: "own" }]);
    expect(scene.asked).toEqual([]);
    expect(scene.calls.toSorted()).toEqual(["META", "ORG"]);
  });
});

describe("giving up the client", () => {
  it("before anything was answered tells nothing and leaves no timer", async () => {
    const world = { ...quietWorld(), meta: () => silence, user: () => silence, org: () => silence };
    world.api[paths.users] = () => silence;
    const scene = openGuard(world);
    await scene.ready();
    const told = scene.history.length;
    expect(vi.getTimerCount()).toBeGreaterThan(0);
    scene.abort();
    expect(vi.getTimerCount()).toBe(0);
    await pass(anHour);
    expect(scene.history).toHaveLength(told);
    expect(scene.known).toEqual([]);
  });

  it("drops answers that come afterwards", async () => {
    let answer: (body: unknown) => void = () => {};
    const meta = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    const scene = openGuard({ ...quietWorld(), meta });
    await scene.ready();
    scene.abort();
    answer(lockedLayouts);
    await settle();
    expect(scene.locked(to)).toBe(false);
    expect(scene.state.guard).toEqual({});
  });
});
