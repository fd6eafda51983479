import { describe, expect, it } from "vitest";
import type { ProblemCode } from "../../../../src/widget/problems/table";
import { anHour, fakeTime, pass } from "../../../support/fake-time";
import { bothHidden, bothShown, trouble, values } from "../support/answers";
import { from, limits, startScene, to, untilSecondRead } from "../support/scene";

// The browser's offline state is only a hint: the widget still reads, and writes only after an answer.

fakeTime();

/** Both fields are hidden, then the browser says offline. */
async function offline() {
  const scene = await startScene(bothHidden);
  scene.actions.connected(false);
  return scene;
}

describe("while the browser says offline", () => {
  it("a press reads, and its change is sent once that is answered", async () => {
    const scene = await offline();
    await scene.press(from);
    expect(scene.row(from)).toEqual({ at: "waiting", target: true });
    expect(scene.client.log).toEqual(["GET", "GET"]);
    await scene.read(bothHidden);
    expect(scene.state.paused).toBeUndefined();
    expect(scene.client.log).toEqual(["GET", "GET", "PUT show_from_number=true"]);
  });
  it("a press without an answer changes nothing, and the next one reads again", async () => {
    const scene = await offline();
    await scene.press(from);
    await scene.press(to);
    expect(scene.client.log).toEqual(["GET", "GET"]);
    await pass(limits.request);
    expect(scene.state.paused).toEqual({ offline: true });
    expect(scene.row(from)).toEqual({ at: "waiting", target: true });
    await scene.press(from);
    expect(scene.client.log).toEqual(["GET", "GET", "GET"]);
    await scene.read(values(true, false));
    expect(scene.client.log.slice(3)).toEqual(["PUT show_to_number=true"]);
  });
  it("a press reads over a new client too, although the one before never answered", async () => {
    const scene = await offline();
    await scene.press(from);
    scene.start();
    await pass(limits.request);
    await scene.press(from);
    expect(scene.client.log).toEqual(["GET", "GET", "GET", "GET"]);
  });
  it("the outcome of a write is still read", async () => {
    const scene = await startScene(bothHidden);
    await scene.press(from);
    await pass(limits.request + 1);
    await scene.answer("GET", trouble("no-answer"));
    scene.actions.connected(false);
    await pass(untilSecondRead);
    await scene.read(values(true, false));
    expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "saved" } });
    expect(scene.state.paused).toBeUndefined();
  });
  it.each(["a return", "Try again"])("%s reads, and the answer ends it", async (what) => {
    const scene = await offline();
    await pass(anHour);
    if (what === "a return") scene.actions.returned();
    else scene.actions.retry();
    await scene.read(bothShown);
    expect(scene.state).toMatchObject({ values: bothShown, paused: undefined });
    await pass(anHour);
    expect(scene.client.log).toEqual(["GET", "GET"]);
  });
  it.each<ProblemCode>(["INTERNAL_ERROR", "NO_PERMISSION", "wrong-host", "unreadable"])(
    "%s is an answer too",
    async (code) => {
      const scene = await offline();
      scene.actions.retry();
      await scene.answer("GET", trouble(code));
      expect(scene.state.paused).toBeUndefined();
    },
  );
  it.each<ProblemCode>(["no-answer", "connection", "own-permissions"])(
    "%s may mean a lost connection: what is on screen stays, marked as out of date",
    async (code) => {
      const scene = await offline();
      scene.actions.retry();
      await scene.answer("GET", trouble(code));
      expect(scene.state).toMatchObject({
        page: { at: "ready" },
        values: bothHidden,
        stale: { code: "offline" },
        paused: { offline: true },
      });
    },
  );
  it("a 429 is an answer, and a pause without a gap in which others could ask", async () => {
    const scene = await offline();
    const before = scene.history.length;
    scene.actions.retry();
    await scene.answer("GET", trouble("TOO_MANY_REQUESTS"));
    expect(scene.state.paused).toEqual({ offline: false, until: expect.any(Number) });
    expect(scene.history.slice(before).every(({ paused }) => paused)).toBe(true);
  });
});

describe("a browser that was offline and is online again", () => {
  it("reads once on return if nothing waits", async () => {
    const scene = await startScene(bothHidden);
    scene.actions.connected(false);
    scene.actions.connected(true);
    scene.actions.connected(true);
    await pass(limits.minPause);
    expect(scene.client.log).toEqual(["GET", "GET"]);
    await scene.read(bothHidden);
    await pass(anHour);
    scene.actions.connected(false);
    scene.actions.connected(true);
    expect(scene.client.log).toHaveLength(3);
  });
  it("reads once if the connection comes and goes", async () => {
    const scene = await startScene(bothHidden);
    await pass(anHour);
    for (let time = 0; time < 10; time++) {
      scene.actions.connected(false);
      scene.actions.connected(true);
    }
    expect(scene.client.log).toEqual(["GET", "GET"]);
    await scene.read(bothHidden);
    await pass(limits.minPause);
    await scene.read(bothHidden);
    await pass(anHour);
    expect(scene.client.log).toHaveLength(3);
  });
});
