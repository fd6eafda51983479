import { describe, expect, it } from "vitest";
import { anHour, fakeTime, pass, settle } from "../../../support/fake-time";
import { accepted, bothHidden, reading, trouble, values } from "../support/answers";
import {
  from,
  limits,
  requestLimit,
  startScene,
  untilSecondRead,
  untilThirdRead,
} from "../support/scene";

// A reply after the time limit is never shown itself, but causes another read.

fakeTime();

/** A write had no answer in time; the first read after it is on its way. */
async function lost() {
  const scene = await startScene(bothHidden);
  await scene.press(from);
  await pass(requestLimit);
  const late = scene.client.asked[1];
  return { scene, replyLate: (result = accepted) => late?.answer(result) };
}

describe("a late reply to a write", () => {
  it("between two reads brings the next read forward, and only that one", async () => {
    const { scene, replyLate } = await lost();
    await scene.read(bothHidden);
    await pass(untilSecondRead / 5);
    replyLate();
    await settle();
    expect(scene.client.log).toEqual(["GET", "PUT show_from_number=true", "GET", "GET"]);
    expect(scene.row(from)).toMatchObject({ at: "checking", doubt: true });
    expect(scene.state.values).toEqual(bothHidden);
    await scene.read(values(true, false));
    expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "saved" } });
    await pass(anHour);
    expect(scene.client.log).toHaveLength(4);
  });
  it("after the row was settled starts exactly one fresh read", async () => {
    const { scene, replyLate } = await lost();
    await scene.read(bothHidden);
    await pass(untilSecondRead);
    await scene.read(bothHidden);
    expect(scene.row(from)).toMatchObject({ note: { kind: "failed" } });
    replyLate();
    await settle();
    expect(scene.client.log).toHaveLength(5);
    expect(scene.state.values).toEqual(bothHidden);
    await scene.read(values(true, false));
    expect(scene.state.values).toEqual(values(true, false));
    await pass(anHour);
    expect(scene.client.log).toHaveLength(5);
  });
  it("while the row is unknown starts a read that settles it", async () => {
    const { scene, replyLate } = await lost();
    await scene.readsFail("INTERNAL_ERROR");
    replyLate();
    await settle();
    await scene.read(values(true, false));
    expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "saved" } });
  });
  it("while an earlier read is on its way starts another one, because that read may be older", async () => {
    const { scene, replyLate } = await lost();
    await scene.read(bothHidden);
    await pass(untilSecondRead);
    // The second read is on its way when the reply arrives, so its values may be from before.
    replyLate();
    await settle();
    await scene.read(bothHidden);
    await pass(untilThirdRead / 5);
    expect(scene.client.log).toHaveLength(5);
    await scene.read(values(true, false));
    expect(scene.state.values).toEqual(values(true, false));
    await pass(anHour);
    expect(scene.client.log).toHaveLength(5);
  });
  it("that is a refusal is not shown either", async () => {
    const { scene, replyLate } = await lost();
    await scene.read(values(true, false));
    replyLate(trouble("NOT_ALLOWED"));
    await settle();
    await scene.read(values(true, false));
    expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "saved" } });
  });
});

describe("a late answer to a read", () => {
  it("on return to the page is not shown, but read afresh", async () => {
    const scene = await startScene(bothHidden);
    await scene.comeBack();
    await pass(limits.request);
    expect(scene.state).toMatchObject({ values: bothHidden, stale: { code: "no-answer" } });
    scene.client.asked[1]?.answer(reading(values(true, true)));
    await settle();
    expect(scene.state.values).toEqual(bothHidden);
    expect(scene.client.log).toHaveLength(3);
    await scene.read(values(false, true));
    expect(scene.state).toMatchObject({ values: values(false, true) });
    expect(scene.state.stale).toBeUndefined();
  });
});

describe("a read that began before a write", () => {
  it("is not shown after it, because it may be from before", async () => {
    const scene = await startScene(bothHidden);
    await scene.comeBack();
    const old = scene.client.asked[1];
    await scene.press(from);
    await scene.answer("PUT", accepted);
    await scene.read(values(true, false));
    old?.answer(reading(bothHidden));
    await settle();
    expect(scene.state.values).toEqual(values(true, false));
    expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "saved" } });
  });
  it("does not settle the row while the write is on its way", async () => {
    const scene = await startScene(bothHidden);
    await scene.comeBack();
    const old = scene.client.asked[1];
    await scene.press(from);
    old?.answer(reading(values(false, true)));
    await settle();
    expect(scene.row(from)).toMatchObject({ at: "saving" });
    expect(scene.state.values).toEqual(bothHidden);
  });
});
