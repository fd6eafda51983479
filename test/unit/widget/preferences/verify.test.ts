import { describe, expect, it, vi } from "vitest";
import { createTurns } from "../../../../src/widget/guard/write-turn";
import { createActions } from "../../../../src/widget/preferences/actions";
import { initial } from "../../../../src/widget/preferences/state";
import { createStore } from "../../../../src/widget/preferences/store";
import { createWriter } from "../../../../src/widget/preferences/writing";
import { createWakeups } from "../../../../src/widget/time";
import { anHour, fakeTime, pass, settle } from "../../../support/fake-time";
import { accepted, bothHidden, reading, trouble, values } from "../support/answers";
import { fakeClient } from "../support/fake-client";
import {
  betweenReads,
  from,
  limits,
  startScene,
  untilSecondRead,
  untilThirdRead,
} from "../support/scene";

// The reads after a write: how many, and when.

fakeTime();

/** A press whose write has an unknown outcome; the first read after it is on its way. */
async function doubtful() {
  const scene = await startScene(bothHidden);
  await scene.wrote(trouble("INTERNAL_ERROR"));
  return scene;
}

describe("the reads after a write", () => {
  it("are sent at the times of the limits, including the first", async () => {
    const store = createStore(initial, () => {});
    const ours = { ...limits, verify: [1_000, 3_000] };
    const actions = createActions(store, ours);
    const client = fakeClient();
    actions.setWriter(createTurns(store, ours, () => undefined));
    actions.start(client);
    actions.setPermissions({ at: "own" });
    client.asked[0]?.answer(reading(bothHidden));
    await settle();
    actions.press(from);
    await settle();
    client.asked[1]?.answer(accepted);
    await pass(999);
    expect(client.log).toHaveLength(2);
    await pass(1);
    expect(client.log).toHaveLength(3);
    client.asked[2]?.answer(reading(bothHidden));
    await pass(1_999);
    expect(client.log).toHaveLength(3);
    await pass(1);
    expect(client.log).toHaveLength(4);
  });

  it.each([-3_600_000, 3_600_000])(
    "are sent on time although the time of day was set by %i ms meanwhile",
    async (ms) => {
      const scene = await doubtful();
      await scene.answer("GET", trouble("INTERNAL_ERROR"));
      vi.setSystemTime(Date.now() + ms);
      for (const [wait, reads] of [
        [5_000, 2],
        [10_000, 3],
      ] as const) {
        await pass(wait - 1);
        expect(scene.client.log.slice(2)).toHaveLength(reads - 1);
        await pass(1);
        expect(scene.client.log.slice(2)).toHaveLength(reads);
        await scene.answer("GET", trouble("INTERNAL_ERROR"));
        vi.setSystemTime(Date.now() + ms);
      }
    },
  );

  it.each(["OAUTH_SCOPE_MISMATCH", "NO_PERMISSION"] as const)(
    "end if Zoho refuses reads until something is fixed (%s)",
    async (code) => {
      const scene = await doubtful();
      await scene.answer("GET", trouble(code));
      expect(scene.state.page).toMatchObject({ at: "stopped", problem: { code } });
      expect(scene.row(from)).toMatchObject({ at: "unknown" });
      await pass(anHour);
      expect(scene.client.log).toHaveLength(3);
    },
  );

  it.each(["unreadable", "no-answer", "NOT_ALLOWED", "INVALID_TOKEN"] as const)(
    "go on if only this one failed (%s)",
    async (code) => {
      const scene = await doubtful();
      await scene.answer("GET", trouble(code));
      expect(scene.row(from)).toMatchObject({ at: "checking" });
      await pass(untilSecondRead);
      expect(scene.client.log).toHaveLength(4);
    },
  );

  it("lead to what must be fixed if all of them say so", async () => {
    const scene = await doubtful();
    for (const wait of betweenReads) {
      expect(scene.state.page).toEqual({ at: "ready" });
      await scene.answer("GET", trouble("INVALID_TOKEN"));
      await pass(wait);
    }
    expect(scene.state.page).toMatchObject({ at: "stopped", problem: { code: "INVALID_TOKEN" } });
    expect(scene.row(from)).toMatchObject({ at: "unknown" });
    await pass(anHour);
    expect(scene.client.log).toHaveLength(5);
  });

  it("are three: there are no more once the last two agree", async () => {
    const scene = await doubtful();
    await scene.answer("GET", trouble("INTERNAL_ERROR"));
    await pass(untilSecondRead);
    await scene.read(bothHidden);
    await pass(untilThirdRead);
    await scene.read(bothHidden);
    expect(scene.row(from)).toMatchObject({ at: "idle", note: { kind: "failed" } });
    await pass(anHour);
    expect(scene.client.log).toHaveLength(5);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("leave the row unknown if only the last one succeeded, whose values are up to date", async () => {
    const scene = await doubtful();
    await scene.answer("GET", trouble("INTERNAL_ERROR"));
    await pass(untilSecondRead);
    await scene.answer("GET", trouble("INTERNAL_ERROR"));
    await pass(untilThirdRead);
    await scene.read(values(false, true));
    expect(scene.row(from)).toMatchObject({ at: "unknown", seen: 1 });
    expect(scene.state.values).toEqual(values(false, true));
    expect(scene.state.stale).toBeUndefined();
  });

  it("that settled the row stay displayed if another one for a late reply fails", async () => {
    const scene = await startScene(bothHidden);
    await scene.press(from);
    const write = scene.client.asked[1];
    await pass(limits.request + 1);
    // The read is on its way when the reply to the write arrives after all.
    write?.answer(accepted);
    await scene.read(values(true, false));
    await pass(1);
    await scene.answer("GET", trouble("INTERNAL_ERROR"));
    expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "saved" } });
    expect(scene.state.values).toEqual(values(true, false));
    expect(scene.state.stale).toBeUndefined();
    expect(scene.client.log).toHaveLength(4);
  });
});

it("an idle row has nothing to write", async () => {
  const scene = await startScene(bothHidden);
  const session = {
    client: scene.client,
    signal: new AbortController().signal,
    ask: vi.fn(),
    read: vi.fn(),
    wakeups: createWakeups(),
    refresh: vi.fn(),
  };
  await createWriter(scene.store, limits)(session, from);
  expect(scene.client.log).toEqual(["GET"]);
  expect(scene.row(from)).toEqual({ at: "idle" });
});
