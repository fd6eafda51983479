import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { published } from "../../support/guard/checks";
import { from, to } from "../../support/guard/recorded";
import { fields, silence, using } from "../../support/guard/rules";
import {
  anHour,
  limits,
  openGuard,
  pass,
  paths,
  quietWorld,
  settle,
} from "../../support/guard/scene";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const everything = [paths.layouts, paths.workflows, paths.module, paths.blueprints];
type Scene = ReturnType<typeof openGuard>;
/** How often all checks were made; each of them must have been made as often. */
function rounds(scene: Scene): number {
  const counts = everything.map((path) => scene.askedFor(path));
  expect(new Set(counts).size).toBe(1);
  return counts[0] ?? Number.NaN;
}

async function opened(world = quietWorld()) {
  const scene = openGuard(world);
  await scene.ready();
  return scene;
}

describe("all checks are made", () => {
  it("not before anything asks for them", async () => {
    const scene = await opened();
    await pass(anHour);
    expect(rounds(scene)).toBe(0);
    expect(scene.state.guard.full).toBeUndefined();
  });

  it.each([from, to] as const)("when the confirmation of %s opens", async (name) => {
    const scene = await opened();
    await scene.confirm(name);
    expect(rounds(scene)).toBe(1);
    expect(scene.state.guard.full?.[name].map(({ outcome }) => outcome)).toEqual(
      published.map(() => "clear"),
    );
  });

  it("when Zoho refuses", async () => {
    const scene = await opened();
    await scene.refuse(to);
    expect(rounds(scene)).toBe(1);
  });

  it("not when a change fails otherwise", async () => {
    const scene = await opened();
    await scene.refuse(to, "INTERNAL_ERROR");
    expect(rounds(scene)).toBe(0);
  });

  it("not by a change that has nothing to do with it", async () => {
    const scene = await opened();
    await scene.confirm(to);
    await pass(limits.reuse);
    scene.store.update((state) => ({ ...state, stale: { code: "INTERNAL_ERROR" } }));
    await settle();
    expect(rounds(scene)).toBe(1);
  });

  it("not when the confirmation closes", async () => {
    const scene = await opened();
    await scene.confirm(to);
    await pass(anHour);
    await scene.confirm(undefined);
    expect(rounds(scene)).toBe(1);
  });

  it("not a second time while they are under way, also where they are asked for", async () => {
    const world = quietWorld();
    world.api[paths.workflows] = () => silence;
    const scene = await opened(world);
    await scene.refuse(to);
    scene.guard?.checkAgain("show_from_number");
    await settle();
    expect(rounds(scene)).toBe(1);
  });

  it("when the confirmation moves to the other row, with what is known by then", async () => {
    const scene = await opened();
    await scene.confirm(from);
    await scene.confirm(to);
    expect(rounds(scene)).toBe(1);
    expect(scene.state.guard.full?.[to]).toHaveLength(published.length);
  });
});

describe("what they found", () => {
  it("is used again for a while, and not longer", async () => {
    const scene = await opened();
    await scene.confirm(to);
    await scene.confirm(undefined);
    await pass(limits.reuse - 1);
    await scene.confirm(to);
    expect(rounds(scene)).toBe(1);
    await scene.confirm(undefined);
    await pass(1);
    await scene.confirm(to);
    expect(rounds(scene)).toBe(2);
  });

  it("serves the refusal that follows the confirmation", async () => {
    const scene = await opened();
    await scene.confirm(to);
    await scene.confirm(undefined);
    await scene.refuse(to);
    expect(rounds(scene)).toBe(1);
  });

  it("says that it checks from the first moment on", async () => {
    const world = quietWorld();
    for (const path of everything) world.api[path] = () => silence;
    const scene = await opened(world);
    await scene.confirm(to);
    expect(scene.state.guard.checking).toBe(true);
  });

  it("fills in as they end", async () => {
    const world = quietWorld();
    world.api[paths.workflows] = () => ({ workflow_rules: [using(fields.to, "Foreign")] });
    world.api[paths.blueprints] = () => silence;
    const scene = await opened(world);
    await scene.confirm(to);
    expect(scene.state.guard.checking).toBe(true);
    expect(scene.state.guard.full?.[to]).toContainEqual(
      expect.objectContaining({ check: "workflows", outcome: "possible" }),
    );
    await pass(limits.check);
    expect(scene.state.guard.checking).toBe(false);
  });
});
