import { expect, it } from "vitest";
import type { State } from "../../../src/widget/preferences/state";
import { anHour, fakeTime, pass, settle } from "../../support/fake-time";
import { from, to } from "../../support/guard/recorded";
import { rule, trouble } from "../../support/guard/rules";
import { admin, guardOver, limits, paths } from "../../support/guard/scene";

const tooMany = () => trouble("TOO_MANY_REQUESTS");

// After a 429 nothing is requested for as long as Zoho demands, whichever part caused it.

fakeTime();

it("a check that gets a 429 pauses the widget, and requests no further page", async () => {
  const scene = await guardOver({ api: { [paths.blueprints]: tooMany } });
  await scene.confirm(from);
  expect(scene.state.paused?.until).toBeGreaterThan(Date.now());
  const sent = scene.asked.length;
  scene.guard?.checkAgain("show_from_number");
  await pass(limits.check);
  expect(scene.asked).toHaveLength(sent);
});

it("permissions that could not be determined because of it are determined afterwards", async () => {
  const scene = await guardOver({ meta: () => undefined, api: { [paths.users]: tooMany } });
  await pass(limits.request);
  expect(scene.known).toEqual([{ at: "unclear" }]);
  scene.world.api[paths.users] = () => ({ users: [admin] });
  scene.store.update((state) => ({ ...state, paused: undefined }));
  await settle();
  expect(scene.known.at(-1)).toEqual({ at: "own" });
});

/** A pause begins while the first page of a list is on its way. */
async function pausedAmidPages(paused: NonNullable<State["paused"]>) {
  let answer = (_body: unknown) => {};
  const asked = () => new Promise((resolve) => (answer = resolve));
  const scene = await guardOver({ api: { [paths.workflows]: asked } });
  await scene.confirm(to);
  scene.store.update((state) => ({ ...state, paused }));
  const workflow_rules = Array.from({ length: 200 }, () => rule("Other"));
  answer({ workflow_rules, info: { more_records: true } });
  await settle();
  return scene;
}

it("a check that is under way requests no further page", async () => {
  const scene = await pausedAmidPages({ until: Date.now() + anHour });
  expect(scene.askedFor(paths.workflows)).toBe(1);
  expect(scene.state.guard.full?.[to].find(({ check }) => check === "workflows")).toMatchObject({
    outcome: "unknown",
    gap: { kind: "problem", problem: { code: "TOO_MANY_REQUESTS" } },
  });
});

// The browser's offline state is only a hint.

it("a check that is under way goes on while the browser says offline, and its answer ends that", async () => {
  const scene = await pausedAmidPages({ offline: true });
  expect(scene.askedFor(paths.workflows)).toBe(2);
  expect(scene.state.paused).toBeUndefined();
});

it.each(["permissions", from] as const)(
  "Check again of %s makes its request while the browser says offline",
  async (of) => {
    const scene = await guardOver();
    await scene.refuse(from);
    scene.store.update((state) => ({
      ...state,
      paused: { offline: true },
      permissions: of === "permissions" ? { at: "unclear" } : state.permissions,
    }));
    const sent = scene.asked.length;
    await scene.checkAgain(of);
    expect(scene.asked.length).toBeGreaterThan(sent);
    expect(scene.state.paused).toBeUndefined();
  },
);

it("checks that got no answer while offline run again once there is an answer", async () => {
  const scene = await guardOver({ api: { [paths.workflows]: () => trouble("no-answer") } });
  for (const path of Object.values(paths)) scene.world.api[path] = () => trouble("no-answer");
  scene.store.update((state) => ({ ...state, paused: { offline: true } }));
  await scene.confirm(from);
  expect(scene.askedFor(paths.workflows)).toBe(1);
  expect(scene.state.paused).toEqual({ offline: true });
  scene.store.update((state) => ({ ...state, paused: undefined }));
  await settle();
  expect(scene.askedFor(paths.workflows)).toBe(2);
});
