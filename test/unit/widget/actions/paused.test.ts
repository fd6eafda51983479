import { describe, expect, it } from "vitest";
import { anHour, fakeTime, pass, settle } from "../../../support/fake-time";
import { bothHidden, trouble, values } from "../support/answers";
import { from, openScene, startScene } from "../support/scene";

// What happens during a pause waits for its end. The model found the first sequences.

fakeTime();

it("a row with an unknown outcome stays so if Try again leaves the page stopped", async () => {
  const scene = await startScene(bothHidden);
  await scene.wrote(trouble("INTERNAL_ERROR"));
  for (let time = 0; time < 2; time++) {
    await scene.answer("GET", trouble("NO_PERMISSION"));
    expect(scene.row(from)).toMatchObject({ at: "unknown", target: true });
    scene.actions.retry();
    await settle();
    expect(scene.row(from)).toMatchObject({ at: "unknown", target: true });
  }
  await scene.read(values(true, false));
  expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "saved" } });
});

it("the first request is sent without a redraw", async () => {
  const scene = openScene();
  scene.actions.start(scene.client);
  expect(scene.history).toEqual([]);
  expect(scene.client.log).toEqual(["GET"]);
});

it("a browser that was never offline reads nothing when it reports online", async () => {
  const scene = await startScene(bothHidden);
  await pass(anHour);
  scene.actions.connected(true);
  await settle();
  expect(scene.client.log).toEqual(["GET"]);
});

describe("two 429, the second with a shorter wait", () => {
  it("keep the longer silence", async () => {
    const scene = await startScene(bothHidden);
    scene.actions.backOff({ code: "TOO_MANY_REQUESTS", retryAfter: 60 });
    scene.actions.backOff({ code: "TOO_MANY_REQUESTS", retryAfter: 2 });
    await pass(59_000);
    expect(scene.client.log).toEqual(["GET"]);
    await pass(1_000);
    expect(scene.client.log).toEqual(["GET", "GET"]);
    expect(scene.state.paused).toBeUndefined();
  });
});
