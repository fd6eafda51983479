import { describe, expect, it } from "vitest";
import { fakeTime, pass, settle } from "../../../support/fake-time";
import { accepted, bothHidden, reading, trouble, values } from "../support/answers";
import { from, openScene, startScene } from "../support/scene";

// Several reasons to wait at the same time, and reads that overtake each other.

fakeTime();

const tooMany = (retryAfter: number) => ({ code: "TOO_MANY_REQUESTS", retryAfter }) as const;

async function started() {
  const scene = await startScene(bothHidden);
  return scene;
}

describe("a second 429", () => {
  it("makes the wait as long as it demands", async () => {
    const scene = await started();
    scene.actions.backOff(tooMany(60));
    await pass(30_000);
    scene.actions.backOff(tooMany(60));
    await pass(30_000);
    expect(scene.state.paused).toEqual({ until: Date.now() + 30_000 });
    expect(scene.client.log).toEqual(["GET"]);
    await pass(30_000);
    expect(scene.state.paused).toBeUndefined();
    expect(scene.client.log).toEqual(["GET", "GET"]);
  });
  it("in the same moment leads to one read, not to two", async () => {
    const scene = await started();
    scene.actions.backOff(tooMany(60));
    scene.actions.backOff(tooMany(60));
    await pass(60_000);
    expect(scene.client.log).toEqual(["GET", "GET"]);
  });
});

describe("offline and a 429 together", () => {
  it("are both waited for, even by the read of a write's outcome", async () => {
    const scene = await started();
    await scene.wrote(trouble("INTERNAL_ERROR"));
    await scene.answer("GET", trouble("INTERNAL_ERROR"));
    expect(scene.row(from).at).toBe("checking");
    scene.actions.backOff(tooMany(60));
    scene.actions.connected(false);
    scene.actions.connected(true);
    await settle();
    expect(scene.client.log).toHaveLength(3);
    await pass(59_999);
    expect(scene.client.log).toHaveLength(3);
    await pass(1);
    expect(scene.client.log).toHaveLength(4);
  });
  it("the end of the 429 reads, although the browser says offline", async () => {
    const scene = await started();
    scene.actions.connected(false);
    scene.actions.backOff(tooMany(60));
    await pass(60_000);
    expect(scene.state.paused).toMatchObject({ offline: true });
    expect(scene.client.log).toEqual(["GET", "GET"]);
  });
});

it("offline and online again before there is a client sends nothing", () => {
  const scene = openScene();
  scene.actions.connected(false);
  scene.actions.connected(true);
  expect(scene.state.paused).toBeUndefined();
  expect(scene.client.log).toEqual([]);
});

describe("a read that is overtaken", () => {
  it("by a write and a newer read is not shown, in whatever order they answer", async () => {
    const scene = await started();
    scene.actions.retry();
    const old = scene.client.asked[1];
    await scene.wrote(accepted);
    await scene.read(values(true, false));
    scene.actions.retry();
    old?.answer(reading(bothHidden));
    await settle();
    expect(scene.state.values).toEqual(values(true, false));
    await scene.read(values(true, true));
    expect(scene.state.values).toEqual(values(true, true));
  });
});

it("a press that waits for the permissions is given up with a message if the page stops", async () => {
  const scene = openScene();
  scene.actions.start(scene.client);
  await scene.read(bothHidden);
  await scene.press(from);
  expect(scene.row(from).at).toBe("waiting");
  scene.actions.retry();
  await scene.answer("GET", trouble("NO_PERMISSION"));
  expect(scene.state.page).toMatchObject({ at: "stopped" });
  expect(scene.row(from)).toEqual({
    at: "idle",
    note: { kind: "failed", problem: { code: "NO_PERMISSION" } },
  });
  expect(scene.client.log).toEqual(["GET", "GET"]);
});
