import { describe, expect, it } from "vitest";
import { fakeTime } from "../../../support/fake-time";
import { accepted, bothHidden, bothShown, trouble, values } from "../support/answers";
import { from, startScene, to } from "../support/scene";

fakeTime();

/** Both are hidden; From Number is being written, then To Number was pressed. */
async function bothPressed(first: typeof from | typeof to = from) {
  const scene = await startScene(bothHidden);
  await scene.press(first);
  await scene.press(first === from ? to : from);
  return scene;
}

describe("a press on the other row while one saves", () => {
  it.each([
    [from, to],
    [to, from],
  ] as const)("waits: %s is written, %s is pending", async (first, second) => {
    const scene = await bothPressed(first);
    expect(scene.client.log).toEqual(["GET", `PUT ${first}=true`]);
    expect(scene.row(second)).toEqual({ at: "waiting", target: true });
  });
  it("waits until the first row is confirmed, not only written", async () => {
    const scene = await bothPressed();
    await scene.answer("PUT", accepted);
    expect(scene.client.log).toHaveLength(3);
    expect(scene.row(to)).toEqual({ at: "waiting", target: true });
  });
  it.each([
    [from, to, values(true, false)],
    [to, from, values(false, true)],
  ] as const)("is sent after %s, alone, and then read", async (first, second, between) => {
    const scene = await bothPressed(first);
    await scene.answer("PUT", accepted);
    await scene.read(between);
    expect(scene.client.log.at(-1)).toBe(`PUT ${second}=true`);
    await scene.answer("PUT", accepted);
    await scene.read(bothShown);
    const expected = ["GET", `PUT ${first}=true`, "GET", `PUT ${second}=true`, "GET"];
    expect(scene.client.log).toEqual(expected);
    expect(scene.row(second)).toEqual({ at: "idle", note: { kind: "saved" } });
    expect(scene.state.values).toEqual(bothShown);
  });
  it("counts once: a second press on the waiting row changes nothing", async () => {
    const scene = await bothPressed();
    await scene.press(to);
    await scene.press(to);
    expect(scene.row(to)).toEqual({ at: "waiting", target: true });
    expect(scene.state.confirming).toBeUndefined();
  });
  it("can be a hiding that was confirmed meanwhile", async () => {
    const scene = await startScene(values(false, true));
    await scene.press(from);
    await scene.hide(to);
    expect(scene.row(to)).toEqual({ at: "waiting", target: false });
    await scene.answer("PUT", accepted);
    await scene.read(bothShown);
    expect(scene.client.log.at(-1)).toBe("PUT show_to_number=false");
  });
});

describe("the waiting row", () => {
  it("is sent even if the first row was refused", async () => {
    const scene = await bothPressed();
    await scene.answer("PUT", trouble("NOT_ALLOWED"));
    await scene.read(bothHidden);
    expect(scene.row(from)).toMatchObject({ note: { kind: "failed" } });
    expect(scene.client.log.at(-1)).toBe("PUT show_to_number=true");
  });
  it("is sent even if the first row's outcome stays unknown", async () => {
    const scene = await bothPressed();
    await scene.answer("PUT", trouble("INTERNAL_ERROR"));
    await scene.readsFail("INTERNAL_ERROR");
    expect(scene.row(from)).toMatchObject({ at: "unknown" });
    expect(scene.client.log.at(-1)).toBe("PUT show_to_number=true");
  });
  it("is done without a write if someone else has made the change", async () => {
    const scene = await bothPressed();
    await scene.answer("PUT", accepted);
    await scene.read(bothShown);
    expect(scene.client.log).toHaveLength(3);
    expect(scene.row(to)).toEqual({ at: "idle", note: { kind: "saved" } });
  });
  it("keeps a failure that the other row had before", async () => {
    const scene = await startScene(bothHidden);
    await scene.wrote(trouble("NOT_ALLOWED"));
    await scene.read(bothHidden);
    await scene.press(to);
    expect(scene.row(from)).toMatchObject({ note: { kind: "failed" } });
  });
});
