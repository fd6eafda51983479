import { describe, expect, it, vi } from "vitest";
import { anHour, fakeTime, pass } from "../../../support/fake-time";
import { bothShown, reading, trouble, values } from "../support/answers";
import { limits, openScene, startScene } from "../support/scene";

fakeTime();

describe("at the start", () => {
  it("exactly one request is sent, at once, and it reads", () => {
    const { actions, client } = openScene();
    actions.start(client);
    expect(client.log).toEqual(["GET"]);
  });
  it("no switch has a value before the answer", async () => {
    const scene = openScene();
    scene.start();
    await pass(limits.request - 1);
    expect(scene.state).toMatchObject({ page: { at: "starting" } });
    expect(scene.state.values).toBeUndefined();
  });
  it.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])("the answer %s, %s is what is shown, and nothing else is requested", async (from, to) => {
    const scene = await startScene(values(from, to));
    expect(scene.state).toMatchObject({ page: { at: "ready" }, values: values(from, to) });
    await pass(anHour);
    expect(scene.client.log).toEqual(["GET"]);
    expect(vi.getTimerCount()).toBe(0);
  });
  it("is reported as slow after its time, not before, and not once it is answered", async () => {
    const scene = openScene();
    scene.start();
    await pass(limits.slow - 1);
    expect(scene.state.slow).toBeUndefined();
    await pass(1);
    expect(scene.state.slow).toBe(true);
    const quick = openScene();
    await quick.started();
    await pass(limits.slow);
    expect(quick.state.slow).toBeUndefined();
  });
  it("nothing can be pressed before the answer", async () => {
    const scene = openScene();
    scene.start();
    await scene.press("show_from_number");
    await scene.read(values(false, false));
    expect(scene.client.log).toEqual(["GET"]);
    expect(scene.row("show_from_number")).toEqual({ at: "idle" });
  });
  it.each([
    "connection",
    "unreadable",
    "INVALID_TOKEN",
    "NO_PERMISSION",
    "INTERNAL_ERROR",
  ] as const)("%s leaves no switches but its explanation", async (code) => {
    const scene = openScene();
    scene.start();
    await scene.answer("GET", trouble(code));
    expect(scene.state.page).toEqual({ at: "stopped", problem: { code } });
    expect(scene.state.values).toBeUndefined();
  });
  it("without a client, the page says why", () => {
    const { actions, store, client } = openScene();
    actions.stop({ code: "crm-silent" });
    expect(store.state.page).toEqual({ at: "stopped", problem: { code: "crm-silent" } });
    actions.start(client);
    expect(client.log).toEqual(["GET"]);
  });
});

describe("a first answer that does not arrive", () => {
  it("is given up at the limit", async () => {
    const scene = openScene();
    scene.start();
    await pass(limits.request);
    expect(scene.state.page).toEqual({ at: "stopped", problem: { code: "no-answer" } });
  });
  it("but arrives late leads to one fresh read, and only that is shown", async () => {
    const scene = openScene();
    scene.start();
    await pass(limits.request + 1);
    scene.client.asked[0]?.answer(reading(values(false, false)));
    await pass(0);
    expect(scene.state.values).toBeUndefined();
    expect(scene.client.log).toEqual(["GET", "GET"]);
    await scene.read(bothShown);
    expect(scene.state).toMatchObject({ page: { at: "ready" }, values: bothShown });
  });
});

describe("Try again", () => {
  it("keeps the explanation during its request, then shows the switches", async () => {
    const scene = openScene();
    scene.start();
    await scene.answer("GET", trouble("connection"));
    scene.actions.retry();
    expect(scene.state.page).toMatchObject({ at: "stopped", problem: { code: "connection" } });
    expect(scene.state.retrying).toBe(true);
    expect(scene.client.log).toEqual(["GET", "GET"]);
    await scene.read(bothShown);
    expect(scene.state).toMatchObject({ page: { at: "ready" }, values: bothShown });
    expect(scene.state.retrying).toBe(false);
  });
  it("is reported while it runs, even if the values are only out of date", async () => {
    const scene = await startScene();
    await scene.comeBack();
    await scene.answer("GET", trouble("INTERNAL_ERROR"));
    expect(scene.state).toMatchObject({ stale: { code: "INTERNAL_ERROR" } });
    scene.actions.retry();
    expect(scene.state).toMatchObject({ retrying: true, stale: { code: "INTERNAL_ERROR" } });
    await scene.answer("GET", trouble("INTERNAL_ERROR"));
    expect(scene.state).toMatchObject({ retrying: false, stale: { code: "INTERNAL_ERROR" } });
  });
  it("that fails again shows the newer problem, and can be pressed again", async () => {
    const scene = openScene();
    scene.start();
    await scene.answer("GET", trouble("connection"));
    scene.actions.retry();
    await scene.answer("GET", trouble("INVALID_TOKEN"));
    expect(scene.state.page).toEqual({ at: "stopped", problem: { code: "INVALID_TOKEN" } });
    scene.actions.retry();
    await scene.read(bothShown);
    expect(scene.state.page).toEqual({ at: "ready" });
  });
});
