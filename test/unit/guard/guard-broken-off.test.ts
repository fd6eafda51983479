import { expect, it } from "vitest";
import { fakeTime } from "../../support/fake-time";
import { published } from "../../support/guard/checks";
import { from } from "../../support/guard/recorded";
import { guardOver, openGuard, paths, quietWorld } from "../../support/guard/scene";

fakeTime();

it("layouts whose reading throws leave the switches available, and later checks go on", async () => {
  const fail = () => {
    throw new Error("a step threw");
  };
  const scene = await guardOver({ meta: () => new Proxy({}, { getOwnPropertyDescriptor: fail }) });
  const problem = { code: "step-failed", message: "a step threw" };
  for (const { outcome, gap } of scene.state.guard.early?.[from] ?? []) {
    expect(outcome).toBe("unknown");
    expect(gap).toEqual({ kind: "problem", problem });
  }
  expect(scene.state.guard.early).toBeDefined();
  expect(scene.known).toEqual([{ at: "own" }]);
});

it("checks that are aborted say so, and call nothing clear", async () => {
  const world = quietWorld();
  const update = {
    id: "3361265000000200001",
    get name(): string {
      throw new Error("a step threw");
    },
  };
  world.api[paths.updates] = () => ({ field_updates: [update], info: { more_records: false } });
  const scene = openGuard(world);
  await scene.ready();
  await scene.confirm(from);
  const { checking, full } = scene.state.guard;
  expect(checking).toBe(false);
  const problem = { code: "step-failed", message: "a step threw" };
  expect(full?.[from].map(({ check }) => check).toSorted()).toEqual(published.toSorted());
  for (const { outcome, gap } of full?.[from] ?? []) {
    expect(outcome).toBe("unknown");
    expect(gap).toEqual({ kind: "problem", problem });
  }
});
