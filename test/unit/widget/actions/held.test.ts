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
    scene.actions.heed({ code: "TOO_MANY_REQUESTS", retryAfter: 60 });
    scene.actions.heed({ code: "TOO_MANY_REQUESTS", retryAfter: 2 });
    await pass(59_000);
    expect(scene.client.log).toEqual(["GET"]);
    await pass(1_000);
    expect(scene.client.log).toEqual(["GET", "GET"]);
    expect(scene.state.hold).toBeUndefined();
  });
});
