import { afterEach, beforeEach, expect, it, vi } from "vitest";
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

it("permissions that could not be learned for it are learned afterwards", async () => {
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

it.each([
  ["TOO_MANY_REQUESTS", { until: Date.now() + anHour }],
  ["offline", { offline: true }],
] as const)("a check that is under way asks for no further page: %s", async (code, paused) => {
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
  expect(scene.askedFor(paths.workflows)).toBe(1);
  expect(scene.state.guard.full?.[to].find(({ check }) => check === "workflows")).toMatchObject({
    outcome: "unknown",
    gap: { kind: "problem", problem: { code } },
  });
});
