import { describe, expect, it } from "vitest";
import { anHour, fakeTime, pass, settle } from "../../../support/fake-time";
import { accepted, bothHidden, bothShown, trouble, values } from "../support/answers";
import { from, startScene, to } from "../support/scene";

fakeTime();

/** Both are shown, and From Number was pressed. */
async function asked() {
  const scene = await startScene(bothShown);
  await scene.press(from);
  return scene;
}

describe("a press on a field that is shown", () => {
  it("opens the confirmation, and sends nothing", async () => {
    const scene = await asked();
    expect(scene.state.confirming).toBe(from);
    expect(scene.row(from)).toEqual({ at: "idle" });
    await pass(anHour);
    expect(scene.client.log).toEqual(["GET"]);
  });
  it("closes the confirmation when it is repeated, and sends nothing", async () => {
    const scene = await asked();
    await scene.press(from);
    expect(scene.state.confirming).toBeUndefined();
    expect(scene.client.log).toEqual(["GET"]);
  });
  it("moves the confirmation to the row that was pressed last", async () => {
    const scene = await asked();
    await scene.press(to);
    expect(scene.state.confirming).toBe(to);
  });
});

describe("Keep it shown", () => {
  it("closes the confirmation and sends nothing", async () => {
    const scene = await asked();
    scene.actions.cancelHide();
    await pass(anHour);
    expect(scene.state.confirming).toBeUndefined();
    expect(scene.state.values).toEqual(bothShown);
    expect(scene.client.log).toEqual(["GET"]);
  });
});

describe("Hide", () => {
  it("writes false for that one, reads, and shows it as saved", async () => {
    const scene = await asked();
    scene.actions.hide(from);
    await pass(0);
    expect(scene.state.confirming).toBeUndefined();
    expect(scene.state.values).toEqual(bothShown);
    await scene.answer("PUT", accepted);
    await scene.read(values(false, true));
    expect(scene.client.log).toEqual(["GET", "PUT show_from_number=false", "GET"]);
    expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "saved" } });
    expect(scene.state.values).toEqual(values(false, true));
  });
  it("pressed twice is one change: a refusal is not answered by a second write", async () => {
    const scene = await asked();
    scene.actions.hide(from);
    scene.actions.hide(from);
    await settle();
    await scene.answer("PUT", trouble("NOT_ALLOWED"));
    await scene.read(bothShown);
    expect(scene.client.log).toEqual(["GET", "PUT show_from_number=false", "GET"]);
    expect(scene.row(from)).toMatchObject({ note: { problem: { code: "NOT_ALLOWED" } } });
  });
  it("without a confirmation does nothing", async () => {
    const scene = await startScene(bothShown);
    scene.actions.hide(from);
    await pass(0);
    expect(scene.client.log).toEqual(["GET"]);
    expect(scene.row(from)).toEqual({ at: "idle" });
  });
});

describe("an open confirmation", () => {
  it("stays while the other row is saved", async () => {
    const scene = await startScene(values(true, false));
    await scene.press(from);
    await scene.press(to);
    await scene.answer("PUT", accepted);
    await scene.read(bothShown);
    expect(scene.state.confirming).toBe(from);
    expect(scene.row(to)).toMatchObject({ note: { kind: "saved" } });
  });
  it("closes when the field was hidden elsewhere, with a note", async () => {
    const scene = await asked();
    await scene.comeBack();
    await scene.read(bothHidden);
    expect(scene.state.confirming).toBeUndefined();
    expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "changed" } });
  });
  it("stays when only the other field was hidden elsewhere", async () => {
    const scene = await asked();
    await scene.comeBack();
    await scene.read(values(true, false));
    expect(scene.state.confirming).toBe(from);
  });
  it("closes when the page has nothing more to show", async () => {
    const scene = await asked();
    await scene.comeBack();
    await scene.answer("GET", trouble("NO_PERMISSION"));
    expect(scene.state.confirming).toBeUndefined();
  });
});
