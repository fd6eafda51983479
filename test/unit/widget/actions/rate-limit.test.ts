import { describe, expect, it, vi } from "vitest";
import { fakeTime, pass } from "../../../support/fake-time";
import { bothHidden, bothShown, trouble, values } from "../support/answers";
import { from, limits, openScene, startScene } from "../support/scene";

fakeTime();

const tooMany = trouble("TOO_MANY_REQUESTS", { retryAfter: 60 });
/** Zoho demands less than the shortest pause. */
const short = { retryAfter: 0.001 };
const soon = trouble("TOO_MANY_REQUESTS", short);

/** From Number was pressed, and Zoho answered with a 429. */
async function limited(result = tooMany) {
  const scene = await startScene(bothHidden);
  await scene.wrote(result);
  return scene;
}

describe("too many requests", () => {
  it("on a write: no read follows, and the row says why", async () => {
    const scene = await limited();
    expect(scene.row(from)).toEqual({
      at: "idle",
      note: { kind: "failed", problem: { code: "TOO_MANY_REQUESTS", retryAfter: 60 } },
    });
    expect(scene.state).toMatchObject({ page: { at: "ready" }, values: bothHidden });
    await pass(59_000);
    expect(scene.client.log).toEqual(["GET", "PUT show_from_number=true"]);
  });
  it("on a write: nothing is read before the time is over, then once", async () => {
    const scene = await limited();
    await pass(59_999);
    scene.actions.returned();
    expect(scene.client.log).toHaveLength(2);
    await pass(1);
    expect(scene.client.log).toEqual(["GET", "PUT show_from_number=true", "GET"]);
    await scene.read(values(true, false));
    expect(scene.state).toMatchObject({ values: values(true, false), paused: undefined });
    expect(vi.getTimerCount()).toBe(0);
  });
  it("on the first read: it continues when Zoho allows it", async () => {
    const scene = openScene();
    scene.start();
    await scene.answer("GET", tooMany);
    expect(scene.state.page).toMatchObject({ at: "stopped", problem: { retryAfter: 60 } });
    await pass(60_000);
    await scene.read(bothShown);
    expect(scene.state).toMatchObject({ page: { at: "ready" }, values: bothShown });
  });
  it("on a read in between: a return to the page reads nothing until the time is over", async () => {
    const scene = await startScene(bothShown);
    await scene.comeBack();
    await scene.answer("GET", tooMany);
    expect(scene.state).toMatchObject({ page: { at: "ready" }, stale: { retryAfter: 60 } });
    await pass(59_999);
    scene.actions.returned();
    expect(scene.client.log).toHaveLength(2);
    await pass(1);
    expect(scene.client.log).toHaveLength(3);
  });
  it("without a time: the pause is that between two reads on return", async () => {
    const scene = await limited(trouble("TOO_MANY_REQUESTS"));
    await pass(limits.reread - 1);
    expect(scene.client.log).toHaveLength(2);
    await pass(1);
    expect(scene.client.log).toHaveLength(3);
  });
  it.each([9e15, 0.001])(
    "stays between its minimum and a day if Zoho demands %s s",
    async (after) => {
      const scene = await limited(trouble("TOO_MANY_REQUESTS", { retryAfter: after }));
      const wait = Number(scene.state.paused?.until) - Date.now();
      expect(wait).toBe(after > 1 ? 86_400_000 : limits.minPause);
    },
  );
  it("a wait that changes nothing doubles", async () => {
    const scene = await limited(soon);
    for (const doubled of [1, 2, 4, 8, 16, 32, 64, 64]) {
      const sent = scene.client.log.length;
      expect(Number(scene.state.paused?.until) - Date.now()).toBe(limits.minPause * doubled);
      await pass(limits.minPause * doubled);
      expect(scene.client.log).toHaveLength(sent + 1);
      await scene.answer("GET", soon);
    }
  });
  it("several at once are one: the next wait doubles once", async () => {
    const scene = await limited(soon);
    for (let more = 0; more < 3; more++)
      scene.actions.backOff({ code: "TOO_MANY_REQUESTS", ...short });
    await pass(limits.minPause);
    await scene.answer("GET", soon);
    expect(Number(scene.state.paused?.until) - Date.now()).toBe(limits.minPause * 2);
  });
  it("a press waits for the time, says until when, and is then carried out", async () => {
    const scene = await limited();
    const until = Date.now() + 60_000;
    await scene.press(from);
    expect(scene.row(from)).toEqual({ at: "waiting", target: true });
    expect(scene.state.paused).toEqual({ until });
    expect(scene.client.log).toHaveLength(2);
    await pass(60_000);
    expect(scene.client.log.slice(2)).toEqual(["PUT show_from_number=true"]);
  });
  it("Try again sends nothing before the time", async () => {
    const scene = openScene();
    scene.start();
    await scene.answer("GET", tooMany);
    scene.actions.retry();
    expect(scene.client.log).toEqual(["GET"]);
    expect(scene.state.retrying).toBe(false);
  });
  it("a time of day that is set back makes the pause no longer, a further 429 meanwhile neither", async () => {
    const scene = await limited();
    vi.setSystemTime(Date.now() - 3_600_000);
    await pass(30_000);
    scene.actions.backOff({ code: "TOO_MANY_REQUESTS", retryAfter: 60 });
    await pass(59_999);
    expect(scene.client.log).toHaveLength(2);
    await pass(1);
    expect(scene.client.log).toHaveLength(3);
  });
  it.each(["a return", "Try again"])(
    "after a sleep in which no timer ran, %s ends a pause whose time is over, with one read",
    async (what) => {
      const scene = await limited();
      const act = what === "a return" ? scene.actions.returned : scene.actions.retry;
      vi.setSystemTime(Date.now() + 59_999);
      act();
      expect(scene.client.log).toHaveLength(2);
      vi.setSystemTime(Date.now() + 1);
      act();
      expect(scene.state.paused).toBeUndefined();
      expect(scene.client.log).toHaveLength(3);
      await scene.read(bothHidden);
      await pass(60_000);
      expect(scene.client.log).toHaveLength(3);
    },
  );
});
