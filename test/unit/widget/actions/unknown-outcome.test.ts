import { describe, expect, it, vi } from "vitest";
import { anHour, fakeTime, pass } from "../../../support/fake-time";
import { accepted, bothHidden, trouble, values } from "../support/answers";
import {
  from,
  limits,
  requestLimit,
  startScene,
  untilSecondRead,
  untilThirdRead,
} from "../support/scene";

fakeTime();

/** From Number was pressed, and the outcome is unknown. */
async function lost() {
  const scene = await startScene(bothHidden);
  await scene.press(from);
  await pass(requestLimit);
  return scene;
}

/** All three reads after a write failed. */
async function unknown() {
  const scene = await lost();
  await scene.readsFail("INTERNAL_ERROR");
  return scene;
}

describe("a write without an answer", () => {
  it("is pending until the limit", async () => {
    const scene = await startScene(bothHidden);
    await scene.press(from);
    await pass(limits.request - 1);
    expect(scene.row(from)).toMatchObject({ at: "saving" });
    expect(scene.client.log).toEqual(["GET", "PUT show_from_number=true"]);
  });
  it("leads to a read at once afterwards, and is unconfirmed until its answer", async () => {
    const scene = await lost();
    expect(scene.client.log).toEqual(["GET", "PUT show_from_number=true", "GET"]);
    expect(scene.row(from)).toMatchObject({ at: "checking", target: true, doubt: true });
    expect(scene.state.values).toEqual(bothHidden);
  });
  it("counts as carried out if the target shows", async () => {
    const scene = await lost();
    await scene.read(values(true, false));
    expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "saved" } });
  });
  it("leads to reads at the times of the limits if reading fails", async () => {
    const scene = await lost();
    const times: number[] = [];
    const began = Date.now();
    for (let reads = scene.client.log.length; times.length < 2; await pass(100)) {
      if (scene.client.asked.length > reads) times.push(Date.now() - began);
      reads = scene.client.asked.length;
      scene.client.asked.at(-1)?.answer(trouble("INTERNAL_ERROR"));
      expect(Date.now() - began).toBeLessThan(limits.verify[2] + 1_000);
    }
    expect(times).toEqual(limits.verify.slice(1));
  });
  it("counts as not carried out if two reads agree that it was not", async () => {
    const scene = await lost();
    await scene.read(bothHidden);
    expect(scene.row(from)).toMatchObject({ at: "checking", doubt: true });
    await pass(untilSecondRead);
    await scene.read(bothHidden);
    expect(scene.row(from)).toEqual({
      at: "idle",
      note: { kind: "failed", problem: { code: "no-answer" } },
    });
    await pass(untilThirdRead - 2);
    expect(scene.client.log).toHaveLength(4);
    await pass(1);
    await scene.read(bothHidden);
    await pass(anHour);
    expect(scene.client.log).toHaveLength(5);
    expect(scene.row(from)).toMatchObject({ note: { kind: "failed" } });
  });
  it("that is carried out late, after two reads agreed, still shows as done", async () => {
    const scene = await lost();
    await scene.read(bothHidden);
    await pass(untilSecondRead);
    await scene.read(bothHidden);
    await pass(untilThirdRead);
    await scene.read(values(true, false));
    expect(scene.state.values).toEqual(values(true, false));
    expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "saved" } });
  });
  it("leads to no more reads once its row is pressed again", async () => {
    const scene = await lost();
    await scene.read(bothHidden);
    await pass(untilSecondRead);
    await scene.read(bothHidden);
    await scene.press(from);
    await scene.answer("PUT", accepted);
    await scene.read(values(true, false));
    const sent = scene.client.log.length;
    await pass(anHour);
    expect(scene.client.log).toHaveLength(sent);
  });
  it("may show at the second read", async () => {
    const scene = await lost();
    await scene.read(bothHidden);
    await pass(untilSecondRead);
    await scene.read(values(true, false));
    expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "saved" } });
  });
  it("is never repeated unprompted", async () => {
    const scene = await unknown();
    await pass(anHour);
    expect(scene.client.log.filter((line) => line.startsWith("PUT"))).toHaveLength(1);
  });
});

describe("an answer without information", () => {
  it.each(["unreadable", "connection", "other", "INTERNAL_ERROR"] as const)(
    "(%s) leads to a read at once, without its own screen",
    async (code) => {
      const scene = await startScene(bothHidden);
      await scene.wrote(trouble(code));
      expect(scene.state.page).toEqual({ at: "ready" });
      expect(scene.row(from)).toMatchObject({ at: "checking", doubt: true });
      await scene.read(values(true, false));
      expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "saved" } });
    },
  );
});

describe("when reading fails too", () => {
  it("the row is unknown, and the values may be out of date", async () => {
    const scene = await unknown();
    expect(scene.row(from)).toMatchObject({ at: "unknown", target: true });
    expect(scene.state).toMatchObject({ values: bothHidden, stale: { code: "INTERNAL_ERROR" } });
    expect(vi.getTimerCount()).toBe(0);
  });
  it("the row accepts no press", async () => {
    const scene = await unknown();
    await scene.press(from);
    expect(scene.row(from)).toMatchObject({ at: "unknown" });
    expect(scene.client.log.filter((line) => line.startsWith("PUT"))).toHaveLength(1);
  });
  it("Try again reads at once, and the target may show", async () => {
    const scene = await unknown();
    const before = scene.client.log.length;
    scene.actions.retry();
    await pass(0);
    expect(scene.client.log.slice(before)).toEqual(["GET"]);
    expect(scene.row(from)).toMatchObject({ at: "checking", doubt: true });
    await scene.read(values(true, false));
    expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "saved" } });
    expect(scene.state.stale).toBeUndefined();
  });
  it("Try again requires two reads to agree as well", async () => {
    const scene = await unknown();
    scene.actions.retry();
    await pass(0);
    await scene.read(bothHidden);
    expect(scene.row(from)).toMatchObject({ at: "checking" });
    await pass(untilSecondRead);
    await scene.read(bothHidden);
    expect(scene.row(from)).toMatchObject({ at: "idle", note: { kind: "failed" } });
  });
  it("a return to the page that shows the target settles it", async () => {
    const scene = await unknown();
    await scene.comeBack();
    await scene.read(values(true, false));
    expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "saved" } });
  });
});
