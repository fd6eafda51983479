import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { from, fromField, layoutsBody, support, to, toField } from "../../support/guard/recorded";
import { silence, trouble } from "../../support/guard/rules";
import {
  anHour,
  freeLayouts,
  limits,
  lockedLayouts,
  openGuard,
  pass,
  paths,
  quietWorld,
  settle,
} from "../../support/guard/scene";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** To Number is required in a layout that the person sees. */
async function locked(more: Partial<ReturnType<typeof quietWorld>> = {}) {
  const world = { ...quietWorld(), meta: (): unknown => lockedLayouts, ...more };
  world.api[paths.layouts] = () => world.meta();
  const scene = openGuard(world);
  await scene.ready();
  expect(scene.locked(to)).toBe(true);
  await pass(limits.relock);
  return scene;
}

const note = (scene: Awaited<ReturnType<typeof locked>>, name: typeof from | typeof to = to) => {
  const row = scene.state.rows[name];
  return row.at === "idle" ? row.note?.kind : row.at;
};

async function comeBack(scene: Awaited<ReturnType<typeof locked>>) {
  scene.guard.returned();
  await settle();
}

describe("coming back to the page while a switch is locked", () => {
  it("looks at the layouts, and unlocks by itself once it is mended, and says so", async () => {
    const scene = await locked();
    await comeBack(scene);
    expect(scene.locked(to)).toBe(true);
    expect(note(scene)).toBeUndefined();
    scene.world.meta = () => freeLayouts;
    await pass(limits.relock);
    await comeBack(scene);
    expect(scene.locked(to)).toBe(false);
    expect(note(scene)).toBe("unlocked");
    expect(note(scene, from)).toBeUndefined();
  });

  it("looks at most once in the time of the limits", async () => {
    const scene = await locked();
    for (let press = 0; press < 5; press++) await comeBack(scene);
    expect(scene.callsOf("META")).toBe(2);
    await pass(limits.relock - 1);
    await comeBack(scene);
    expect(scene.callsOf("META")).toBe(2);
    await pass(1);
    await comeBack(scene);
    expect(scene.callsOf("META")).toBe(3);
  });

  it("asks for nothing else", async () => {
    const scene = await locked();
    const before = scene.asked.length;
    await comeBack(scene);
    expect(scene.asked).toHaveLength(before);
    expect(scene.callsOf("USER")).toBe(1);
  });

  it("asks for nothing at all where nothing is locked", async () => {
    const scene = openGuard();
    await scene.ready();
    await pass(anHour);
    scene.guard.returned();
    await settle();
    expect(scene.callsOf("META")).toBe(1);
  });

  it("locks what became required elsewhere, without a word of unlocking", async () => {
    const scene = await locked();
    scene.world.meta = () =>
      layoutsBody(support([toField({ required: true }), fromField({ required: true })]));
    await comeBack(scene);
    expect([scene.locked(from), scene.locked(to)]).toEqual([true, true]);
    expect([note(scene, from), note(scene)]).toEqual([undefined, undefined]);
  });
});

describe("Check again", () => {
  it("looks at once, also within that time, and unlocks what is mended", async () => {
    const scene = await locked();
    await comeBack(scene);
    scene.world.meta = () => freeLayouts;
    scene.guard.checkAgain(to);
    await settle();
    expect(scene.locked(to)).toBe(false);
    expect(note(scene)).toBe("unlocked");
  });
});

describe("what comes of Check again", () => {
  it("is that it looks, then when it had looked", async () => {
    const scene = await locked();
    scene.world.meta = () => silence;
    scene.guard.checkAgain(to);
    expect(scene.state.guard.recheck).toEqual({ of: to });
    await pass(limits.check);
    expect(scene.state.guard.recheck).toEqual({ of: to, done: Date.now() });
    expect(scene.locked(to)).toBe(true);
  });
  it("is left to the row where the lock opened, and does not come back with another", async () => {
    const scene = await locked();
    scene.world.meta = () => freeLayouts;
    scene.guard.checkAgain(to);
    await settle();
    expect(scene.state.guard.recheck).toBeUndefined();
  });
  it("is not told where the client was given up meanwhile", async () => {
    const scene = await locked();
    scene.world.meta = () => silence;
    scene.guard.checkAgain(to);
    scene.abort();
    await pass(limits.check);
    expect(scene.state.guard.recheck).toEqual({ of: to });
  });
});

describe("a lock stays where the next look could not tell", () => {
  it.each([
    ["never answered", () => silence],
    ["failed", () => Promise.reject("no")],
    ["was not readable", () => ({ layouts: null })],
    ["did not hold the field", () => ({ layouts: [] })],
  ])("because it %s", async (_what, meta) => {
    const scene = await locked();
    scene.world.meta = meta;
    await comeBack(scene);
    await pass(limits.check);
    expect(scene.locked(to)).toBe(true);
    expect(note(scene)).toBeUndefined();
  });
});

describe("Try anyway", () => {
  it("opens no lock by checks that are still running", async () => {
    const scene = await locked();
    scene.world.api[paths.layouts] = () => silence;
    await scene.confirm(to);
    expect(scene.state.guard).toMatchObject({ checking: true, full: {} });
    expect(scene.locked(to)).toBe(true);
    expect(note(scene)).toBeUndefined();
  });

  it("opens no lock where the connection may not read layouts", async () => {
    const scene = await locked();
    scene.world.api[paths.layouts] = () => trouble("OAUTH_SCOPE_MISMATCH");
    await scene.confirm(to);
    expect(scene.state.guard.checking).toBe(false);
    expect(scene.locked(to)).toBe(true);
    expect(note(scene)).toBeUndefined();
  });

  it("says nothing of unlocking on the way where everything can be read", async () => {
    const scene = await locked();
    await scene.confirm(to);
    expect(scene.locked(to)).toBe(true);
    expect(note(scene)).toBeUndefined();
  });
});
