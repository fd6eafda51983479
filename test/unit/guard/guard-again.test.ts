import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { published } from "../../support/guard/checks";
import { from, to } from "../../support/guard/recorded";
import { silence } from "../../support/guard/rules";
import { anHour, openGuard, pass, paths, quietWorld, settle } from "../../support/guard/scene";

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

describe("a guard that comes after the person has pressed", () => {
  it("makes all checks for the question that is open already", async () => {
    const scene = openGuard(quietWorld(), { arrivesLate: true });
    await scene.ready();
    await scene.confirm(to);
    expect(scene.asked).toEqual([]);
    await scene.arrive();
    expect(rounds(scene)).toBe(1);
    expect(scene.state.guard.full?.[to]).toHaveLength(published.length);
  });

  it("makes them for a refusal that is shown already", async () => {
    const scene = openGuard(quietWorld(), { arrivesLate: true });
    await scene.ready();
    await scene.refuse(to);
    await scene.arrive();
    expect(rounds(scene)).toBe(1);
  });

  it("makes none where nothing is asked", async () => {
    const scene = openGuard(quietWorld(), { arrivesLate: true });
    await scene.ready();
    await scene.arrive();
    expect(rounds(scene)).toBe(0);
    expect(scene.callsOf("META")).toBe(1);
  });
});

describe("while checks are running", () => {
  it("nothing is asked twice, however often it is asked for", async () => {
    const world = quietWorld();
    world.api[paths.workflows] = () => silence;
    const scene = await opened(world);
    await scene.confirm(to);
    await scene.confirm(from);
    await scene.refuse(to);
    scene.guard.checkAgain("show_from_number");
    await settle();
    expect(rounds(scene)).toBe(1);
  });

  it("giving up the client ends them", async () => {
    const world = quietWorld();
    world.api[paths.workflows] = () => silence;
    const scene = await opened(world);
    await scene.confirm(to);
    const told = scene.history.length;
    scene.abort();
    expect(vi.getTimerCount()).toBe(0);
    await pass(anHour);
    expect(scene.history).toHaveLength(told);
  });
});

describe("Check again", () => {
  it("after a refusal makes all checks at once, also while what was found still counts", async () => {
    const scene = await opened();
    await scene.refuse(to);
    await pass(1);
    scene.guard.checkAgain("show_from_number");
    await settle();
    expect(rounds(scene)).toBe(2);
    expect(scene.callsOf("META")).toBe(2);
  });

  it("asks for no rules where nothing was refused or asked", async () => {
    const scene = await opened();
    scene.guard.checkAgain("show_from_number");
    await settle();
    expect(rounds(scene)).toBe(0);
    expect(scene.callsOf("META")).toBe(2);
  });

  it("concerns a refusal only as long as it is shown", async () => {
    const scene = await opened();
    await scene.refuse(to);
    scene.store.update((state) => ({
      ...state,
      rows: { ...state.rows, [to]: { at: "idle" } },
    }));
    scene.guard.checkAgain("show_from_number");
    await settle();
    expect(rounds(scene)).toBe(1);
  });
});
