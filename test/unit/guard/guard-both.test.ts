import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { evidenceFor } from "../../../src/widget/preferences/merge-verdicts";
import { to } from "../../support/guard/recorded";
import {
  freeLayouts,
  limits,
  lockedLayouts,
  openGuard,
  pass,
  paths,
  quietWorld,
  settle,
} from "../../support/guard/scene";

// The person's layouts and the connection's can differ: CRM may show a person fewer of them.

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const note = ({ state }: ReturnType<typeof openGuard>) => {
  const row = state.rows[to];
  return row.at === "idle" ? row.note?.kind : row.at;
};

/** Only the connection sees the layout in which To Number is required. */
async function lockedByTheConnection() {
  const world = quietWorld();
  world.api[paths.layouts] = () => lockedLayouts;
  const scene = openGuard(world);
  await scene.ready();
  expect(scene.locked(to)).toBe(false);
  await scene.confirm(to);
  expect(scene.locked(to)).toBe(true);
  await scene.confirm(undefined);
  await pass(limits.relock);
  return scene;
}

describe("a lock that only the connection's layouts tell of", () => {
  it("is not opened by Check again while it is there", async () => {
    const scene = await lockedByTheConnection();
    scene.guard.checkAgain("show_from_number");
    await settle();
    expect(scene.locked(to)).toBe(true);
    expect(note(scene)).toBeUndefined();
  });

  it("is not opened by coming back while it is there", async () => {
    const scene = await lockedByTheConnection();
    scene.guard.returned();
    await settle();
    expect(scene.locked(to)).toBe(true);
    expect(note(scene)).toBeUndefined();
  });

  it.each(["checkAgain", "returned"] as const)("is opened by %s once it is mended", async (way) => {
    const scene = await lockedByTheConnection();
    scene.world.api[paths.layouts] = () => freeLayouts;
    scene.guard[way](to);
    await settle();
    expect(scene.locked(to)).toBe(false);
    expect(note(scene)).toBe("unlocked");
  });
});

describe("what was found before it was mended", () => {
  it("is not told any more by the next confirmation", async () => {
    const world = { ...quietWorld(), meta: (): unknown => lockedLayouts };
    world.api[paths.layouts] = () => world.meta();
    const scene = openGuard(world);
    await scene.ready();
    await scene.confirm(to);
    await scene.confirm(undefined);
    world.meta = () => freeLayouts;
    await pass(limits.relock);
    scene.guard.returned();
    await settle();
    expect(scene.locked(to)).toBe(false);
    await scene.confirm(to);
    const found = evidenceFor(scene.state.guard, to).filter(({ places }) => places.length > 0);
    expect(found).toEqual([]);
  });
});
