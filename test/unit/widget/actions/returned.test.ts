import { describe, expect, it, vi } from "vitest";
import { anHour, fakeTime, pass } from "../../../support/fake-time";
import { accepted, bothHidden, bothShown, trouble, values } from "../support/answers";
import { from, limits, openScene, startScene, to } from "../support/scene";

fakeTime();

describe("a return to the page", () => {
  it("reads again, at most once in the time of the limits", async () => {
    const scene = await startScene(bothShown);
    await pass(limits.reread - 1);
    scene.actions.returned();
    expect(scene.client.log).toEqual(["GET"]);
    await pass(1);
    scene.actions.returned();
    scene.actions.returned();
    expect(scene.client.log).toEqual(["GET", "GET"]);
    await scene.read(bothShown);
    await pass(limits.reread - 1);
    scene.actions.returned();
    expect(scene.client.log).toHaveLength(2);
  });
  it("reads again after a sleep in which the running clock stood still", async () => {
    const scene = await startScene(bothShown);
    vi.setSystemTime(Date.now() + 3_600_000);
    scene.actions.returned();
    expect(scene.client.log).toEqual(["GET", "GET"]);
  });
  it("reads again in time even if the time of day was set back", async () => {
    const scene = await startScene(bothShown);
    vi.setSystemTime(Date.now() - 3_600_000);
    await scene.comeBack();
    expect(scene.client.log).toEqual(["GET", "GET"]);
  });
  it("counts the read after a write", async () => {
    const scene = await startScene(bothHidden);
    await pass(limits.reread - 1);
    await scene.wrote();
    await scene.read(values(true, false));
    await pass(limits.reread - 1);
    scene.actions.returned();
    expect(scene.client.log).toHaveLength(3);
  });
  it("sends nothing while a row is saved: a read follows anyway", async () => {
    const scene = await startScene(bothHidden);
    await pass(anHour);
    await scene.press(from);
    scene.actions.returned();
    expect(scene.client.log).toEqual(["GET", "PUT show_from_number=true"]);
    await scene.answer("PUT", accepted);
    expect(scene.client.log).toHaveLength(3);
  });
  it("before there is a client sends nothing", async () => {
    const { actions, client } = openScene();
    actions.returned();
    actions.stop({ code: "host-unknown" });
    actions.returned();
    await pass(anHour);
    expect(client.log).toEqual([]);
  });
  it("says nothing if nothing changed", async () => {
    const scene = await startScene(bothShown);
    await scene.comeBack();
    await scene.read(bothShown);
    expect(scene.row(from)).toEqual({ at: "idle" });
    expect(scene.row(to)).toEqual({ at: "idle" });
  });
  it("brings back a page that had stopped", async () => {
    const scene = openScene();
    scene.start();
    await scene.answer("GET", trouble("INVALID_TOKEN"));
    await scene.comeBack();
    await scene.read(bothShown);
    expect(scene.state).toMatchObject({ page: { at: "ready" }, values: bothShown });
  });
});

describe("a change elsewhere", () => {
  it.each([
    ["switched off", bothShown, values(false, true), from],
    ["switched on", bothHidden, values(false, true), to],
  ] as const)("is shown with a note on the row that was %s", async (_what, first, now, name) => {
    const scene = await startScene(first);
    await scene.comeBack();
    await scene.read(now);
    expect(scene.state.values).toEqual(now);
    expect(scene.row(name)).toEqual({ at: "idle", note: { kind: "changed" } });
    expect(scene.row(name === from ? to : from)).toEqual({ at: "idle" });
  });
  it("that the read after a write shows is noted too", async () => {
    const scene = await startScene(bothHidden);
    await scene.wrote();
    await scene.read(bothShown);
    expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "saved" } });
    expect(scene.row(to)).toEqual({ at: "idle", note: { kind: "changed" } });
  });
  it("is forgotten at the next press", async () => {
    const scene = await startScene(bothShown);
    await scene.comeBack();
    await scene.read(bothHidden);
    await scene.press(from);
    expect(scene.row(to)).toEqual({ at: "idle" });
  });
});

describe("a read in between that fails", () => {
  it.each(["INTERNAL_ERROR", "no-answer", "unreadable", "other"] as const)(
    "by %s keeps the values, marked as perhaps out of date",
    async (code) => {
      const scene = await startScene(bothShown);
      await scene.comeBack();
      await scene.answer("GET", trouble(code));
      expect(scene.state).toMatchObject({ page: { at: "ready" }, values: bothShown });
      expect(scene.state.stale).toEqual({ code });
      await pass(limits.retryRead);
      await scene.read(bothShown);
      expect(scene.state.stale).toBeUndefined();
    },
  );
});
