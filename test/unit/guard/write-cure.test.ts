import { describe, expect, it, vi } from "vitest";
import { createTurns } from "../../../src/widget/guard/write-turn";
import type { CurablePlace } from "../../../src/widget/preferences/cure";
import { cureAsked, cureConfirmed } from "../../../src/widget/preferences/cure-steps";
import { openSession } from "../../../src/widget/preferences/session";
import { confirmed, initial, type State, stopped } from "../../../src/widget/preferences/state";
import { createStore } from "../../../src/widget/preferences/store";
import type { ProblemCode } from "../../../src/widget/problems/table";
import { fakeTime, pass, settle } from "../../support/fake-time";
import { fromField, layout, layoutId } from "../../support/guard/recorded";
import { limits } from "../../support/guard/scene";
import { sdkWith } from "../../support/sdk-with";
import { bothShown, trouble } from "../widget/support/answers";
import { fakeClient } from "../widget/support/fake-client";

fakeTime();

const place: CurablePlace = {
  name: "Standard",
  page: `modules/Calls/layouts/${layoutId}`,
  target: { layout: layoutId, section: "17", field: "19" },
};
const layoutsBody = (required: boolean) => ({ layouts: [layout([fromField({ required })])] });
const answer = (body: unknown) => ({ ok: true, value: { body } }) as const;
const success = answer({ layouts: [{ code: "SUCCESS", details: {}, status: "success" }] });

/** One layout was confirmed to be made optional, and then this became of the page. */
function begin(after: (state: State) => State = (state) => state, meta: unknown = undefined) {
  const ready: State = { ...confirmed(initial, bothShown), permissions: { at: "own" } };
  const asked = cureConfirmed(cureAsked(ready, "show_from_number", [place]));
  const store = createStore(after(asked), () => {});
  const client = fakeClient();
  const refresh = vi.fn();
  const nothing = () => {};
  const events = { sent: nothing, reading: nothing, settled: nothing, lateReply: nothing, refresh };
  const session = openSession(client, limits.request, new AbortController().signal, events);
  const getLayouts = vi.fn(async () => meta);
  const turn = createTurns(store, limits, () => sdkWith({ META: { getLayouts } }));
  void turn(session, "cure");
  return {
    client,
    refresh,
    getLayouts,
    get state() {
      return store.state;
    },
    get step() {
      return store.state.cures?.jobs[0]?.step;
    },
    async answer(result: Parameters<(typeof client.asked)[number]["answer"]>[0]) {
      client.asked.at(-1)?.answer(result);
      await settle();
    },
  };
}

describe("a layout that waits", () => {
  it.each<[string, (state: State) => State, ProblemCode]>([
    [
      "the permissions are somebody else's",
      (state) => ({ ...state, permissions: { at: "someone", who: "Second" } }),
      "read-only",
    ],
    [
      "it is not known whose the permissions are",
      (state) => ({ ...state, permissions: { at: "customizer" } }),
      "read-only",
    ],
    ["the page stopped", (state) => stopped(state, { code: "NO_PERMISSION" }), "NO_PERMISSION"],
  ])("is not changed once %s", async (_why, after, code) => {
    const scene = begin(after);
    await settle();
    expect(scene.client.log).toEqual([]);
    expect(scene.step).toEqual({ at: "failed", problem: { code } });
  });
});

describe("a layout that was changed", () => {
  it("makes what was read of layouts before the change, and before it was read back, count as older", async () => {
    const scene = begin();
    const before = scene.state.cures?.reads ?? 0;
    await scene.answer(success);
    const written = scene.state.cures?.reads ?? 0;
    expect(written).toBeGreaterThan(before);
    await scene.answer(answer(layoutsBody(false)));
    expect(scene.state.cures?.reads).toBeGreaterThan(written);
    expect(scene.step).toEqual({ at: "done" });
    expect(scene.client.log).toEqual([`PATCH ${layoutId}`, "GET"]);
  });

  it("is in doubt from the moment on that nobody can tell whether it was", async () => {
    const scene = begin();
    await pass(limits.request);
    expect(scene.step).toEqual({ at: "checking", doubt: true });
    const sure = begin();
    await sure.answer(success);
    expect(sure.step).toEqual({ at: "checking", doubt: false });
  });

  it.each([
    ["refused", trouble("OAUTH_SCOPE_MISMATCH")],
    ["without the layout", answer({ layouts: [] })],
  ])("is read as the person where the client's own reading is %s", async (_how, read) => {
    const scene = begin(undefined, layoutsBody(false));
    await scene.answer(success);
    await scene.answer(read);
    expect(scene.getLayouts).toHaveBeenCalledTimes(1);
    expect(scene.step).toEqual({ at: "done" });
  });

  it("is not read as the person where the client can read it", async () => {
    const scene = begin(undefined, layoutsBody(true));
    await scene.answer(success);
    await scene.answer(answer(layoutsBody(false)));
    expect(scene.getLayouts).not.toHaveBeenCalled();
  });

  it.each([
    ["early", {}],
    ["full", { full: { show_from_number: [], show_to_number: [] } }],
  ])("corrects what the %s look had found", async (side, guard) => {
    const scene = begin((state) => ({ ...state, guard }));
    await scene.answer(success);
    await scene.answer(answer(layoutsBody(false)));
    const { early, full } = scene.state.guard;
    expect({ early: early !== undefined, full: full !== undefined }).toEqual({
      early: side === "early",
      full: side === "full",
    });
  });

  it("but is still required after the last reading says so, and has the values read too", async () => {
    const scene = begin();
    await scene.answer(success);
    for (const wait of [limits.verify[1], limits.verify[2] - limits.verify[1], 0]) {
      expect(scene.step?.at).toBe("checking");
      await scene.answer(answer(layoutsBody(true)));
      await pass(wait);
    }
    expect(scene.step).toEqual({ at: "failed", problem: { code: "not-changed" } });
    expect(scene.refresh).toHaveBeenCalledTimes(1);
    expect(scene.client.log).toEqual([`PATCH ${layoutId}`, "GET", "GET", "GET"]);
  });
});
