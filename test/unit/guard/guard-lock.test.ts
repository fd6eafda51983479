import { describe, expect, it } from "vitest";
import { anHour, fakeTime, pass } from "../../support/fake-time";
import { from, fromField, layoutsBody, support, to, toField } from "../../support/guard/recorded";
import { silence, trouble } from "../../support/guard/rules";
import { freeLayouts, guardOver, limits, lockedGuard, paths } from "../../support/guard/scene";

fakeTime();

describe("coming back to the page while a switch is locked", () => {
  it("reads the layouts, unlocks once the cause is gone, and says so", async () => {
    const scene = await lockedGuard();
    await scene.comeBack();
    expect(scene.locked(to)).toBe(true);
    expect(scene.note()).toBeUndefined();
    scene.world.meta = () => freeLayouts;
    await pass(limits.relock);
    await scene.comeBack();
    expect(scene.locked(to)).toBe(false);
    expect(scene.note()).toBe("unlocked");
    expect(scene.note(from)).toBeUndefined();
  });

  it("checks at most once in the time of the limits", async () => {
    const scene = await lockedGuard();
    for (let press = 0; press < 5; press++) await scene.comeBack();
    expect(scene.callsOf("META")).toBe(2);
    await pass(limits.relock - 1);
    await scene.comeBack();
    expect(scene.callsOf("META")).toBe(2);
    await pass(1);
    await scene.comeBack();
    expect(scene.callsOf("META")).toBe(3);
  });

  it("requests nothing else", async () => {
    const scene = await lockedGuard();
    const before = scene.asked.length;
    await scene.comeBack();
    expect(scene.asked).toHaveLength(before);
    expect(scene.callsOf("USER")).toBe(1);
  });

  it("requests nothing at all if nothing is locked", async () => {
    const scene = await guardOver();
    await pass(anHour);
    await scene.comeBack();
    expect(scene.callsOf("META")).toBe(1);
  });

  it("locks what became required elsewhere, without a message of unlocking", async () => {
    const scene = await lockedGuard();
    scene.world.meta = () =>
      layoutsBody(support([toField({ required: true }), fromField({ required: true })]));
    await scene.comeBack();
    expect([scene.locked(from), scene.locked(to)]).toEqual([true, true]);
    expect([scene.note(from), scene.note()]).toEqual([undefined, undefined]);
  });
});

describe("Check again", () => {
  it("checks at once, even within that time, and unlocks what is no longer in use", async () => {
    const scene = await lockedGuard();
    await scene.comeBack();
    scene.world.meta = () => freeLayouts;
    await scene.checkAgain(to);
    expect(scene.locked(to)).toBe(false);
    expect(scene.note()).toBe("unlocked");
  });
});

describe("the result of Check again", () => {
  it("is that it checks, then when it checked", async () => {
    const scene = await lockedGuard();
    scene.world.meta = () => silence;
    scene.guard.checkAgain(to);
    expect(scene.state.guard.recheck).toEqual({ of: to });
    await pass(limits.check);
    expect(scene.state.guard.recheck).toEqual({ of: to, done: Date.now() });
    expect(scene.locked(to)).toBe(true);
  });
  it("disappears from a row whose lock opened, and does not return with another lock", async () => {
    const scene = await lockedGuard();
    scene.world.meta = () => freeLayouts;
    await scene.checkAgain(to);
    expect(scene.state.guard.recheck).toBeUndefined();
  });
  it("is not reported if the client was replaced meanwhile", async () => {
    const scene = await lockedGuard();
    scene.world.meta = () => silence;
    scene.guard.checkAgain(to);
    scene.abort();
    await pass(limits.check);
    expect(scene.state.guard.recheck).toEqual({ of: to });
  });
});

describe("a lock stays if the next check could not tell", () => {
  it.each([
    ["never answered", () => silence],
    ["failed", () => Promise.reject("no")],
    ["was not readable", () => ({ layouts: null })],
    ["did not hold the field", () => ({ layouts: [] })],
  ])("because it %s", async (_what, meta) => {
    const scene = await lockedGuard();
    scene.world.meta = meta;
    await scene.comeBack();
    await pass(limits.check);
    expect(scene.locked(to)).toBe(true);
    expect(scene.note()).toBeUndefined();
  });
});

describe("Try anyway", () => {
  it("opens no lock by checks that are still running", async () => {
    const scene = await lockedGuard();
    scene.world.api[paths.layouts] = () => silence;
    await scene.confirm(to);
    expect(scene.state.guard).toMatchObject({ checking: true, full: {} });
    expect(scene.locked(to)).toBe(true);
    expect(scene.note()).toBeUndefined();
  });

  it("opens no lock if the connection may not read layouts", async () => {
    const scene = await lockedGuard();
    scene.world.api[paths.layouts] = () => trouble("OAUTH_SCOPE_MISMATCH");
    await scene.confirm(to);
    expect(scene.state.guard.checking).toBe(false);
    expect(scene.locked(to)).toBe(true);
    expect(scene.note()).toBeUndefined();
  });

  it("does not report unlocking meanwhile if everything can be read", async () => {
    const scene = await lockedGuard();
    await scene.confirm(to);
    expect(scene.locked(to)).toBe(true);
    expect(scene.note()).toBeUndefined();
  });
});
