import { describe, expect, it } from "vitest";
import { anHour, fakeTime, pass, settle } from "../../../support/fake-time";
import { accepted, bothHidden, bothShown, reading, trouble, values } from "../support/answers";
import { fakeClient } from "../support/fake-client";
import { from, limits, openScene, startScene, to } from "../support/scene";

// Another API host was chosen: everything goes over the new client.

fakeTime();

describe("with another client", () => {
  it("what the first one read no longer counts", async () => {
    const scene = await startScene(bothShown);
    const other = fakeClient();
    scene.start(other);
    expect(scene.state.values).toBeUndefined();
    expect(other.log).toEqual(["GET"]);
    await scene.answer("GET", reading(bothHidden), other);
    expect(scene.state).toMatchObject({ page: { at: "ready" }, values: bothHidden });
    expect(scene.row(from)).toEqual({ at: "idle" });
  });
  it("messages under the rows of the first one disappear", async () => {
    const scene = await startScene(bothHidden);
    await scene.press(from);
    await scene.answer("PUT", trouble("wrong-host"));
    expect(scene.row(from)).toMatchObject({ note: { kind: "failed" } });
    const other = fakeClient();
    scene.start(other);
    await scene.answer("GET", reading(bothHidden), other);
    expect(scene.row(from)).toEqual({ at: "idle" });
  });
  it("an explanation stays until the first answer", async () => {
    const scene = openScene();
    scene.start();
    await scene.answer("GET", trouble("wrong-host"));
    const other = fakeClient();
    scene.start(other);
    expect(scene.state).toMatchObject({ page: { at: "stopped" }, retrying: true });
    await scene.answer("GET", reading(bothShown), other);
    expect(scene.state.page).toEqual({ at: "ready" });
  });
  it("the answers of the first one are ignored, in time and late", async () => {
    const scene = openScene();
    scene.start();
    const other = fakeClient();
    scene.start(other);
    scene.client.asked[0]?.answer(reading(bothHidden));
    await settle();
    expect(scene.state.values).toBeUndefined();
    await scene.answer("GET", reading(bothShown), other);
    expect(scene.state.values).toEqual(bothShown);
    expect(scene.client.log).toEqual(["GET"]);
  });
  it("an answer that comes after the limit starts no read", async () => {
    const scene = openScene();
    scene.start();
    await pass(limits.request);
    const other = fakeClient();
    scene.start(other);
    scene.client.asked[0]?.answer(reading(bothHidden));
    await pass(anHour);
    expect(scene.client.log).toEqual(["GET"]);
    expect(other.log).toEqual(["GET"]);
  });
});

describe("with another client while a write is on its way", () => {
  async function restarted() {
    const scene = await startScene(bothHidden);
    await scene.press(from);
    const other = fakeClient();
    scene.start(other);
    return { scene, other };
  }

  it("the row is unconfirmed, and its outcome is read over the new one", async () => {
    const { scene, other } = await restarted();
    expect(scene.row(from)).toMatchObject({ at: "checking", target: true, doubt: true });
    await scene.answer("GET", reading(values(true, false)), other);
    expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "saved" } });
    expect(other.log).toEqual(["GET"]);
  });
  it("two reads over the new one must agree that it was not carried out", async () => {
    const { scene, other } = await restarted();
    await scene.answer("GET", reading(bothHidden), other);
    expect(scene.row(from)).toMatchObject({ at: "checking" });
    await pass(0);
    await scene.answer("GET", reading(bothHidden), other);
    expect(scene.row(from)).toMatchObject({ at: "idle", note: { kind: "failed" } });
    expect(other.log).toEqual(["GET", "GET"]);
  });
  it("the write's own answer no longer counts", async () => {
    const { scene, other } = await restarted();
    const before = scene.state;
    scene.client.asked[1]?.answer(accepted);
    await pass(0);
    expect(scene.state).toBe(before);
    expect(scene.client.log).toEqual(["GET", "PUT show_from_number=true"]);
    expect(other.log).toEqual(["GET"]);
  });
  it("the row that waited is sent over the new one", async () => {
    const scene = await startScene(bothHidden);
    await scene.press(from);
    await scene.press(to);
    const other = fakeClient();
    scene.start(other);
    await scene.answer("GET", reading(values(true, false)), other);
    expect(other.log).toEqual(["GET", "PUT show_to_number=true"]);
    expect(scene.client.log).toEqual(["GET", "PUT show_from_number=true"]);
  });
  it("that cannot read, no row stays pending", async () => {
    const { scene, other } = await restarted();
    await scene.press(to);
    await scene.answer("GET", trouble("wrong-host"), other);
    expect(scene.state.page).toMatchObject({ at: "stopped", problem: { code: "wrong-host" } });
    expect(scene.row(from)).toMatchObject({ at: "unknown" });
    expect(other.log).toEqual(["GET"]);
  });
});
