import { describe, expect, it } from "vitest";
import { anHour, fakeTime, pass } from "../../../support/fake-time";
import { bothShown, trouble } from "../support/answers";
import { from, limits, openScene, startScene } from "../support/scene";

// The accounts server has issued too many tokens, and names no time. Requests during the pause prolong
// it.

fakeTime();

const throttled = trouble("token-throttled");

describe("the token throttle", () => {
  it("is a pause that doubles up to the longest, which Try again and a return respect", async () => {
    const scene = openScene();
    scene.start();
    for (const doubled of [1, 2, 4, 8, 16, 32, 64]) {
      await scene.answer("GET", throttled);
      const asked = scene.client.log.length;
      await pass(Math.min(limits.tokenPause * doubled, limits.maxTokenPause) - 1);
      scene.actions.retry();
      scene.actions.returned();
      await pass(0);
      expect(scene.client.log).toHaveLength(asked);
      await pass(1);
      expect(scene.client.log).toHaveLength(asked + 1);
    }
    await scene.read(bothShown);
    expect(scene.state).toMatchObject({ page: { at: "ready" }, paused: undefined });
  });
  it("starts from the shortest pause again after an answer", async () => {
    const scene = openScene();
    scene.start();
    await scene.answer("GET", throttled);
    await pass(limits.tokenPause);
    await scene.read(bothShown);
    await scene.comeBack();
    await scene.answer("GET", throttled);
    expect(scene.state.paused?.until).toBe(Date.now() + limits.tokenPause);
  });
  it("on a write: nothing was done, the row says so, and nothing is repeated", async () => {
    const scene = await startScene();
    await scene.hide(from);
    await scene.answer("PUT", throttled);
    const problem = { code: "token-throttled" } as const;
    expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "failed", problem } });
    await pass(limits.tokenPause - 1);
    expect(scene.client.log).toHaveLength(2);
    await pass(1);
    await scene.read(bothShown);
    await pass(anHour);
    expect(scene.client.log).toEqual(["GET", "PUT show_from_number=false", "GET"]);
  });
  it("of a check pauses the setting too", async () => {
    const scene = await startScene();
    scene.actions.backOff({ code: "token-throttled" });
    await pass(limits.tokenPause - 1);
    scene.actions.returned();
    expect(scene.client.log).toEqual(["GET"]);
  });
});
