import { describe, expect, it } from "vitest";
import { fakeTime, pass, settle } from "../../../support/fake-time";
import { bothHidden, bothShown, trouble, values } from "../support/answers";
import { from, limits, openScene, startScene } from "../support/scene";

// "Try again" says that it tries, so it must send a request, and end. Found by the model.

fakeTime();

/** A write was lost and so were the reads after it; the last one ended in a connection error. */
async function nothingReadable() {
  const scene = await startScene(bothHidden);
  await scene.wrote(trouble("unreadable"));
  await scene.readsFail("connection");
  expect(scene.row(from)).toMatchObject({ at: "unknown" });
  expect(scene.state.page).toMatchObject({ at: "stopped" });
  return scene;
}

describe("with an unknown row on a page that cannot read", () => {
  it("reads, and shows the outcome of the row", async () => {
    const scene = await nothingReadable();
    const before = scene.client.log.length;
    scene.actions.retry();
    await settle();
    expect(scene.client.log).toHaveLength(before + 1);
    await scene.read(values(true, false));
    expect(scene.state).toMatchObject({ page: { at: "ready" }, retrying: false });
    expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "saved" } });
  });
  it("fails again: the row is unknown again, and can be tried again", async () => {
    const scene = await nothingReadable();
    scene.actions.retry();
    await scene.answer("GET", trouble("connection"));
    expect(scene.state).toMatchObject({ page: { at: "stopped" }, retrying: false });
    expect(scene.row(from)).toMatchObject({ at: "unknown" });
  });
});

it("ends with its answer even if a press was refused meanwhile without a request", async () => {
  const scene = openScene();
  scene.start();
  scene.actions.setPermissions({ at: "asking" });
  await scene.read(bothShown);
  await scene.press(from);
  await scene.comeBack();
  await scene.answer("GET", trouble("INTERNAL_ERROR"));
  await pass(limits.retryRead);
  await scene.answer("GET", trouble("INTERNAL_ERROR"));
  scene.actions.setPermissions({ at: "unclear" });
  scene.actions.retry();
  scene.actions.hide(from);
  await settle();
  expect(scene.row(from)).toMatchObject({ note: { problem: { code: "read-only" } } });
  await scene.read(bothShown);
  expect(scene.state).toMatchObject({ retrying: false });
  expect(scene.state.stale).toBeUndefined();
});
