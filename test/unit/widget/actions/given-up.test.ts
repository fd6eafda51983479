import { describe, expect, it } from "vitest";
import { fakeTime, settle } from "../../../support/fake-time";
import { bothHidden, bothShown, reading } from "../support/answers";
import { from, openScene } from "../support/scene";

// A client that was replaced, or a part that is missing, stays so. The model found both cases.

fakeTime();

describe("stopped while a read is on its way", () => {
  it("its answer is not shown, and nothing more is sent over that client", async () => {
    const scene = openScene();
    scene.start();
    scene.actions.stop({ code: "host-unknown" });
    scene.client.asked[0]?.answer(reading(bothShown));
    await settle();
    expect(scene.state.page).toEqual({ at: "stopped", problem: { code: "host-unknown" } });
    expect(scene.state.values).toBeUndefined();
    scene.actions.returned();
    await settle();
    expect(scene.client.log).toEqual(["GET"]);
  });
});

describe("without a client, in a browser that says offline", () => {
  it("Try again does not pretend to send a request", () => {
    const scene = openScene();
    scene.actions.stop({ code: "host-unknown" });
    scene.actions.connected(false);
    scene.actions.retry();
    expect(scene.state.retrying).toBeFalsy();
  });
});

describe("a part that did not load before the first client", () => {
  it("is still missing with it, and a press says so instead of waiting for ever", async () => {
    const scene = openScene();
    scene.actions.setPermissions({ at: "unloaded" });
    scene.actions.start(scene.client);
    await scene.read(bothHidden);
    expect(scene.state.permissions).toEqual({ at: "unloaded" });
    await scene.press(from);
    expect(scene.row(from)).toEqual({ at: "idle" });
  });
});
