import { describe, expect, it, vi } from "vitest";
import { anHour, fakeTime, pass } from "../../../support/fake-time";
import { accepted, bothHidden, values } from "../support/answers";
import { from, limits, startScene, to, untilSecondRead } from "../support/scene";

fakeTime();

/** Both are hidden, and From Number was pressed. */
async function pressed() {
  const scene = await startScene(bothHidden);
  await scene.press(from);
  return scene;
}

describe("showing a field", () => {
  it.each([from, to] as const)("writes %s alone, with the target value, at once", async (name) => {
    const scene = await startScene(bothHidden);
    await scene.press(name);
    expect(scene.client.log).toEqual(["GET", `PUT ${name}=true`]);
  });
  it("is pending while the write is on its way: the confirmed value stays", async () => {
    const scene = await pressed();
    expect(scene.row(from)).toMatchObject({ at: "saving", target: true });
    expect(scene.state.values).toEqual(bothHidden);
  });
  it("reads once after the write, and stays pending until that answer", async () => {
    const scene = await pressed();
    await scene.answer("PUT", accepted);
    expect(scene.client.log).toEqual(["GET", "PUT show_from_number=true", "GET"]);
    expect(scene.row(from)).toMatchObject({ at: "checking", target: true, doubt: false });
    expect(scene.state.values).toEqual(bothHidden);
  });
  it("is saved once the read shows it, and requests nothing more", async () => {
    const scene = await pressed();
    await scene.answer("PUT", accepted);
    await scene.read(values(true, false));
    expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "saved" } });
    expect(scene.state.values).toEqual(values(true, false));
    expect(vi.getTimerCount()).toBe(0);
    await pass(anHour);
    expect(scene.client.log).toHaveLength(3);
  });
  it("leaves the other row as it is", async () => {
    const scene = await pressed();
    await scene.answer("PUT", accepted);
    await scene.read(values(true, false));
    expect(scene.row(to)).toEqual({ at: "idle" });
  });
  it("asks no confirmation", async () => {
    expect((await pressed()).state.confirming).toBeUndefined();
  });
});

describe("a row that saves", () => {
  it("accepts no second press, not even as a change of mind", async () => {
    const scene = await pressed();
    await scene.press(from);
    await scene.press(from);
    await scene.answer("PUT", accepted);
    await scene.press(from);
    await scene.read(values(true, false));
    expect(scene.client.log).toEqual(["GET", "PUT show_from_number=true", "GET"]);
    expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "saved" } });
    expect(scene.state.confirming).toBeUndefined();
  });
  it("says that it is saving once it is slow, and not before", async () => {
    const scene = await pressed();
    await pass(limits.slow - 1);
    expect(scene.row(from)).toMatchObject({ slow: false });
    await pass(1);
    expect(scene.row(from)).toMatchObject({ at: "saving", slow: true });
  });
  it("says so earlier to a person who presses again", async () => {
    const scene = await pressed();
    await scene.press(from);
    expect(scene.row(from)).toMatchObject({ at: "saving", slow: true });
  });
  it("is slow by write and read together", async () => {
    const scene = await pressed();
    await pass(limits.slow - 500);
    await scene.answer("PUT", accepted);
    expect(scene.row(from)).toMatchObject({ at: "checking", slow: false });
    await pass(500);
    expect(scene.row(from)).toMatchObject({ at: "checking", slow: true });
  });
});

describe("success", () => {
  it("that is not visible yet leads to a second read", async () => {
    const scene = await pressed();
    await scene.answer("PUT", accepted);
    await scene.read(bothHidden);
    expect(scene.row(from)).toMatchObject({ at: "checking", doubt: true });
    await pass(untilSecondRead - 1);
    expect(scene.client.log).toHaveLength(3);
    await pass(1);
    expect(scene.client.log).toHaveLength(4);
    await scene.read(values(true, false));
    expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "saved" } });
  });
  it("that two reads do not show counts as a failure", async () => {
    const scene = await pressed();
    await scene.answer("PUT", accepted);
    await scene.read(bothHidden);
    await pass(untilSecondRead);
    await scene.read(bothHidden);
    const problem = { code: "not-changed" };
    expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "failed", problem } });
    expect(scene.client.log.filter((line) => line.startsWith("PUT"))).toHaveLength(1);
  });
});
