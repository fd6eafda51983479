import { describe, expect, it } from "vitest";
import { fakeTime, pass, settle } from "../../support/fake-time";
import { layoutsBody, support, to, toField } from "../../support/guard/recorded";
import {
  freeLayouts,
  guardOver,
  limits,
  lockedByTheConnection,
  lockedGuard,
  lockedLayouts,
  paths,
} from "../../support/guard/scene";

// A cure has read layouts back while others were on their way: those can be older, and must not count.

fakeTime();

type Scene = Awaited<ReturnType<typeof guardOver>>;

/** The client has read layouts back, after a change of one. */
function readBack({ store }: Scene): void {
  store.update((state) => ({ ...state, cures: { jobs: [], pending: false, reads: 1 } }));
}

/** An answer that comes when it is told to. */
function later() {
  let come = (_answer: unknown) => {};
  const answer = new Promise((resolve) => (come = resolve));
  return { answer, come };
}

const checksOf = (scene: Scene) => scene.state.guard.full?.[to].map(({ check }) => check) ?? [];
const isBlocked = (scene: Scene) =>
  scene.state.guard.full?.[to].some(({ places }) => places.length > 0);

describe("layouts that were asked for before a cure read them back", () => {
  it("teach the person's labels at most", async () => {
    const scene = await guardOver();
    const { answer, come } = later();
    scene.world.meta = () => answer;
    await pass(limits.relock);
    scene.guard.checkAgain(to);
    readBack(scene);
    come(lockedLayouts);
    await settle();
    expect(scene.locked(to)).toBe(false);
    expect(scene.state.labels?.[to]).toBe("To Number");
  });

  it("do not lock for the client either", async () => {
    const scene = await lockedByTheConnection();
    expect(isBlocked(scene)).toBe(true);
    const { answer, come } = later();
    scene.world.api[paths.layouts] = () => answer;
    await scene.comeBack();
    readBack(scene);
    come(freeLayouts);
    await settle();
    expect(isBlocked(scene)).toBe(true);
  });

  it("are left out of a full check, whose rules count", async () => {
    const scene = await guardOver();
    const { answer, come } = later();
    scene.world.api[paths.layouts] = () => answer;
    await scene.confirm(to);
    readBack(scene);
    come(lockedLayouts);
    await settle();
    expect(checksOf(scene)).toContain("workflows");
    expect(checksOf(scene)).not.toContain("required");
    expect(checksOf(scene)).not.toContain("validation");
    expect(scene.locked(to)).toBe(false);
  });
});

it("layouts of a full check that are newer correct what the person's showed", async () => {
  const scene = await lockedGuard();
  scene.world.api[paths.layouts] = () => layoutsBody(support([toField()]));
  await scene.confirm(to);
  expect(checksOf(scene)).toEqual(expect.arrayContaining(["required", "validation"]));
  expect(scene.locked(to)).toBe(false);
});
