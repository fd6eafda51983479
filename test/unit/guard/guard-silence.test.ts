import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { State } from "../../../src/widget/preferences/state";
import { from, to } from "../../support/guard/recorded";
import { rule, trouble } from "../../support/guard/rules";
import {
  anHour,
  limits,
  openGuard,
  pass,
  paths,
  quietWorld,
  settle,
} from "../../support/guard/scene";

const tooMany = () => trouble("TOO_MANY_REQUESTS");

// After a 429 nothing is asked for as long as Zoho wants, whoever asked too much.

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it("a check that is told so silences the widget, and asks for no further page", async () => {
  const world = quietWorld();
  world.api[paths.blueprints] = tooMany;
  const scene = openGuard(world);
  await scene.ready();
  await scene.confirm(from);
  expect(scene.state.paused?.until).toBeGreaterThan(Date.now());
  const sent = scene.asked.length;
  scene.guard?.checkAgain("show_from_number");
  await pass(limits.check);
  expect(scene.asked).toHaveLength(sent);
});

it("rights that could not be learned for it are learned afterwards", async () => {
  const world = quietWorld();
  const users = world.api[paths.users];
  world.api[paths.users] = tooMany;
  world.meta = () => undefined;
  const scene = openGuard(world);
  await scene.ready();
  await pass(limits.request);
  expect(scene.known).toEqual([{ at: "unclear" }]);
  if (users) world.api[paths.users] = users;
  scene.store.update((state) => ({ ...state, paused: undefined }));
  await settle();
  expect(scene.known.at(-1)).toEqual({ at: "own" });
});

/** The first page of a list is out, and then there is a pause. */
async function pausedAmidPages(paused: NonNullable<State["paused"]>) {
  const world = quietWorld();
  let answer = (_body: unknown) => {};
  world.api[paths.workflows] = () => new Promise((resolve) => (answer = resolve));
  const scene = openGuard(world);
  await scene.ready();
  await scene.confirm(to);
  scene.store.update((state) => ({ ...state, paused }));
  const workflow_rules = Array.from({ length: 200 }, () => rule("Other"));
  answer({ workflow_rules, info: { more_records: true } });
  await settle();
  return scene;
}

it("a check that is under way asks for no further page", async () => {
  const scene = await pausedAmidPages({ until: Date.now() + anHour });
  expect(scene.askedFor(paths.workflows)).toBe(1);
  expect(scene.state.guard.full?.[to].find(({ check }) => check === "workflows")).toMatchObject({
    outcome: "unknown",
    gap: { kind: "problem", problem: { code: "TOO_MANY_REQUESTS" } },
  });
});

// That the browser says offline is a hint.

it("a check that is under way goes on while the browser says offline, and its answer ends that", async () => {
  const scene = await pausedAmidPages({ offline: true });
  expect(scene.askedFor(paths.workflows)).toBe(2);
  expect(scene.state.paused).toBeUndefined();
});

it.each(["permissions", from] as const)(
  "Check again of %s asks while the browser says offline",
  async (of) => {
    const world = quietWorld();
    const scene = openGuard(world);
    await scene.ready();
    await scene.refuse(from);
    scene.store.update((state) => ({
      ...state,
      paused: { offline: true },
      permissions: of === "permissions" ? { at: "unclear" } : state.permissions,
    }));
    const sent = scene.asked.length;
    scene.guard?.checkAgain(of);
    await settle();
    expect(scene.asked.length).toBeGreaterThan(sent);
    expect(scene.state.paused).toBeUndefined();
  },
);

it("checks to which nobody answered while offline are made again once somebody does", async () => {
  const world = quietWorld();
  world.api[paths.workflows] = () => trouble("no-answer");
  const scene = openGuard(world);
  await scene.ready();
  for (const path of Object.values(paths)) world.api[path] = () => trouble("no-answer");
  scene.store.update((state) => ({ ...state, paused: { offline: true } }));
  await scene.confirm(from);
  expect(scene.askedFor(paths.workflows)).toBe(1);
  expect(scene.state.paused).toEqual({ offline: true });
  scene.store.update((state) => ({ ...state, paused: undefined }));
  await settle();
  expect(scene.askedFor(paths.workflows)).toBe(2);
});
