import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { accepted, bothHidden, trouble, values } from "../support/answers";
import { from, openScene, pass, settle, to } from "../support/scene";

// What comes while nothing may be sent waits for the end of that. The first sequences were found by the model.

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("offline, and Zoho wants both preferences", () => {
  const refusal = trouble("MANDATORY_NOT_FOUND", { apiName: to });

  it("nothing is asked until the browser is back", async () => {
    const scene = openScene();
    await scene.started(bothHidden);
    await scene.press(from);
    scene.actions.connected(false);
    await scene.answer("PUT", refusal);
    await pass(60_000);
    expect(scene.client.log).toEqual(["GET", "PUT show_from_number=true"]);
    scene.actions.connected(true);
    await settle();
    await scene.read(bothHidden);
    expect(scene.row(from)).toMatchObject({ note: { kind: "failed" } });
  });
  it("also not where it went offline while the values were read", async () => {
    const scene = openScene();
    await scene.started(bothHidden);
    await scene.wrote(refusal);
    scene.actions.connected(false);
    await scene.read(bothHidden);
    expect(scene.client.log).toEqual(["GET", "PUT show_from_number=true", "GET"]);
  });
});

it("a row that waits outlives a page that stops meanwhile: reading comes first", async () => {
  const scene = openScene();
  await scene.started(bothHidden);
  await pass(30_000);
  scene.actions.returned();
  scene.actions.connected(false);
  await scene.press(from);
  await scene.answer("GET", trouble("NO_PERMISSION"));
  expect(scene.state.page.at).toBe("stopped");
  await pass(30_000);
  scene.actions.connected(true);
  await settle();
  expect(scene.row(from)).toEqual({ at: "waiting", target: true });
  await scene.read(bothHidden);
  expect(scene.client.log.slice(2)).toEqual(["GET", "PUT show_from_number=true"]);
});

it("a row of unknown outcome stays so where Try again finds the page stopped still", async () => {
  const scene = openScene();
  await scene.started(bothHidden);
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

it("the first request leaves without a change of the picture", async () => {
  const scene = openScene();
  scene.actions.start(scene.client);
  expect(scene.history).toEqual([]);
  expect(scene.client.log).toEqual(["GET"]);
});

it("a browser that was never offline reads nothing when it says that it is online", async () => {
  const scene = openScene();
  await scene.started(bothHidden);
  await pass(60_000);
  scene.actions.connected(true);
  await settle();
  expect(scene.client.log).toEqual(["GET"]);
});

it("a reply that comes late while offline is read after at the end of that", async () => {
  const scene = openScene();
  await scene.started(bothHidden);
  await scene.press(from);
  await pass(15_001);
  await scene.read(bothHidden);
  scene.actions.connected(false);
  scene.client.asked[1]?.answer(accepted);
  await settle();
  expect(scene.client.log).toHaveLength(3);
  scene.actions.connected(true);
  await settle();
  await scene.read(values(true, false));
  expect(scene.client.log).toHaveLength(4);
  expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "saved" } });
});

describe("two 429, the second with a shorter wait", () => {
  it("keep the longer silence", async () => {
    const scene = openScene();
    await scene.started(bothHidden);
    scene.actions.backOff({ code: "TOO_MANY_REQUESTS", retryAfter: 60 });
    scene.actions.backOff({ code: "TOO_MANY_REQUESTS", retryAfter: 2 });
    await pass(59_000);
    expect(scene.client.log).toEqual(["GET"]);
    await pass(1_000);
    expect(scene.client.log).toEqual(["GET", "GET"]);
    expect(scene.state.paused).toBeUndefined();
  });
});
