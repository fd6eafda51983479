import { describe, expect, it, vi } from "vitest";
import { anHour, fakeTime, pass, settle } from "../../support/fake-time";
import { from, layout, to, toField } from "../../support/guard/recorded";
import { silence } from "../../support/guard/rules";
import {
  guardOver,
  limits,
  lockedLayouts,
  nobodyAnswers,
  openGuard,
  org,
  paths,
} from "../../support/guard/scene";

fakeTime();

describe("before there are switches", () => {
  it("nothing is requested, whatever changes", async () => {
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
  it("nothing is requested in the task that draws them", async () => {
    const scene = openGuard();
    const shown = scene.ready();
    await Promise.resolve();
    expect(scene.calls).toEqual([]);
    expect(scene.asked).toEqual([]);
    await shown;
    expect(scene.calls).not.toEqual([]);
  });

  it("layouts, person and organisation are requested once, with one API request", async () => {
    const scene = await guardOver();
    expect(scene.calls.toSorted()).toEqual(["META", "ORG", "USER"]);
    expect(scene.asked).toEqual([`${paths.users}?type=CurrentUser`]);
    await scene.ready();
    await pass(anHour);
    expect(scene.calls).toHaveLength(3);
    expect(scene.asked).toHaveLength(1);
  });

  it("the layouts are those of the Calls module", async () => {
    const meta = vi.fn(() => lockedLayouts);
    await guardOver({ meta });
    expect(meta).toHaveBeenCalledExactlyOnceWith({ Entity: "Calls" });
  });

  const noAnswer = { kind: "problem", problem: { code: "no-answer" } };
  it.each<[string, () => unknown, object]>([
    ["never comes", () => silence, noAnswer],
    ["is a refusal", () => Promise.reject({ code: "NO_PERMISSION" }), noAnswer],
    ["says nothing", () => undefined, noAnswer],
    ["is thrown at once", () => JSON.parse("{"), noAnswer],
    ["is nonsense", () => "<html>", { kind: "unreadable" }],
  ])(
    "an answer that %s leaves the layouts unknown, and locks nothing",
    async (_what, meta, gap) => {
      const scene = await guardOver({ meta });
      await pass(limits.check);
      expect(scene.state.guard.early?.[to]).toEqual([
        { check: "required", outcome: "unknown", places: [], gap },
        { check: "validation", outcome: "unknown", places: [], gap },
      ]);
      expect(scene.state.labels ?? {}).toEqual({});
      expect(scene.locked(to)).toBe(false);
    },
  );

  it("what a layout requires locks the switch, before anything is pressed", async () => {
    const scene = await guardOver({ meta: () => lockedLayouts });
    expect(scene.locked(to)).toBe(true);
    expect(scene.locked(from)).toBe(false);
  });

  it("a field that is hidden is never locked", async () => {
    const scene = await guardOver({ meta: () => lockedLayouts });
    await scene.ready({ show_from_number: true, show_to_number: false });
    expect(scene.locked(to)).toBe(false);
  });

  it("the organisation and its own labels are reported", async () => {
    const label = "Caller's line";
    const meta = () => ({ layouts: [layout([toField({ display_label: label })])] });
    const scene = await guardOver({ meta });
    expect(scene.state.organisation).toEqual({ id: org.zgid, name: org.company_name });
    expect(scene.state.labels).toEqual({ [to]: label });
  });
});

describe("replacing the client", () => {
  it("before any answer reports nothing and leaves no timer", async () => {
    const scene = await guardOver(nobodyAnswers);
    const count = scene.history.length;
    expect(vi.getTimerCount()).toBeGreaterThan(0);
    scene.abort();
    expect(vi.getTimerCount()).toBe(0);
    await pass(anHour);
    expect(scene.history).toHaveLength(count);
    expect(scene.known).toEqual([]);
  });

  it("drops answers that come afterwards", async () => {
    let answer: (body: unknown) => void = () => {};
    const meta = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    const scene = await guardOver({ meta });
    scene.abort();
    answer(lockedLayouts);
    await settle();
    expect(scene.locked(to)).toBe(false);
    expect(scene.state.guard).toEqual({});
  });
});
