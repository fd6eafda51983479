import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { layout, toField } from "../../support/guard/recorded";
import { silence, trouble } from "../../support/guard/rules";
import {
  admin,
  anHour,
  limits,
  openGuard,
  pass,
  paths,
  quietWorld,
  settle,
} from "../../support/guard/scene";

// What is not answered must not leave a press waiting for ever.

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const colleague = {
  ...admin,
  id: "3361265000000150099",
  full_name: "Admin",
  email: "second@b.example",
};

describe("whose permissions a write has", () => {
  it("is known with the first answers, without any timer", async () => {
    const scene = openGuard();
    await scene.ready();
    expect(scene.known).toEqual([{ at: "own" }]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is someone else's for a colleague's connection", async () => {
    const world = quietWorld();
    world.api[paths.users] = () => ({ users: [colleague] });
    const scene = openGuard(world);
    await scene.ready();
    expect(scene.known).toEqual([{ at: "someone", who: "Admin" }]);
  });

  it.each([
    ["the users request", "users"],
    ["the page's user", "user"],
  ])("is told by the layouts at the limit where %s is never answered", async (_what, silent) => {
    const world = quietWorld();
    if (silent === "users") world.api[paths.users] = () => silence;
    else world.user = () => silence;
    const scene = openGuard(world);
    await scene.ready();
    await pass(limits.request - 1);
    expect(scene.known).toEqual([]);
    await pass(1);
    expect(scene.known).toEqual([{ at: "customizer" }]);
  });

  it("is unclear at the limit where nothing is ever answered", async () => {
    const world = { ...quietWorld(), meta: () => silence, user: () => silence, org: () => silence };
    world.api[paths.users] = () => silence;
    const scene = openGuard(world);
    await scene.ready();
    await pass(limits.request);
    expect(scene.known).toEqual([{ at: "unclear" }]);
  });

  it("is unclear where the layouts fail too", async () => {
    const world = quietWorld();
    world.api[paths.users] = () => trouble("OAUTH_SCOPE_MISMATCH");
    const scene = openGuard({ ...world, meta: () => Promise.reject({ code: "NO_PERMISSION" }) });
    await scene.ready();
    expect(scene.known).toEqual([{ at: "unclear" }]);
  });

  it("is unclear for a person who may not customize", async () => {
    const world = quietWorld();
    world.api[paths.users] = () => trouble("OAUTH_SCOPE_MISMATCH");
    const meta = () => ({ layouts: [layout([toField()], { profiles: null })] });
    const scene = openGuard({ ...world, meta });
    await scene.ready();
    expect(scene.known).toEqual([{ at: "unclear" }]);
  });

  it("is a colleague's after a while where their organisation is never told", async () => {
    const world = quietWorld();
    world.api[paths.users] = () => ({ users: [colleague] });
    world.api[paths.org] = () => silence;
    const scene = openGuard({ ...world, org: () => silence });
    await scene.ready();
    await pass(anHour);
    expect(scene.known).toEqual([{ at: "someone", who: "Admin" }]);
  });

  it.each([
    ["the person comes back to the page", "returned"],
    ["Check again is pressed", "checkAgain"],
  ] as const)("is learned again where it forbade to write and %s", async (_when, way) => {
    const world = quietWorld();
    const users = world.api[paths.users];
    world.api[paths.users] = () => ({ users: [colleague] });
    const scene = openGuard(world);
    await scene.ready();
    expect(scene.known).toMatchObject([{ at: "someone" }]);
    if (users) world.api[paths.users] = users;
    scene.guard?.returned();
    await pass(limits.reread - 1);
    expect(scene.askedFor(paths.users)).toBe(1);
    await pass(1);
    scene.guard?.[way]("permissions");
    await settle();
    expect(scene.known.at(-1)).toEqual({ at: "own" });
    await pass(limits.reread);
    scene.guard?.returned();
    await settle();
    expect(scene.known).toHaveLength(2);
  });

  it("is known at once over the person's own permissions, and costs no request", async () => {
    const scene = openGuard(quietWorld(), { ownPermissions: true });
    await scene.ready();
    expect(scene.known).toEqual([{ at: "own" }]);
    expect(scene.asked).toEqual([]);
    expect(scene.callsOf("USER")).toBe(0);
    expect(scene.state.userLanguage).toBeUndefined();
  });

  it("is not asked again after a pause where it is known", async () => {
    const scene = openGuard();
    await scene.ready();
    scene.store.update((state) => ({ ...state, paused: { until: 1 } }));
    scene.store.update((state) => ({ ...state, paused: undefined }));
    await settle();
    expect(scene.askedFor(paths.users)).toBe(1);
    expect(scene.known).toHaveLength(1);
  });

  it("is learned once", async () => {
    const scene = openGuard();
    await scene.ready();
    await scene.ready();
    await pass(anHour);
    expect(scene.known).toHaveLength(1);
  });
});

describe("the person's language", () => {
  const speaking = () => {
    const world = quietWorld();
    world.api[paths.users] = () => ({ users: [{ ...admin, language: "de_DE" }] });
    return world;
  };
  it("comes with whose permissions a write has", async () => {
    const scene = openGuard(speaking());
    await scene.ready();
    expect(scene.state.userLanguage).toBe("de_DE");
    expect(scene.askedFor(paths.users)).toBe(1);
  });
  it("is asked for over the person's own permissions only while it is not known", async () => {
    const scene = openGuard(speaking(), { ownPermissions: true, asksLanguage: true });
    await scene.ready();
    expect(scene.state.userLanguage).toBe("de_DE");
    expect(scene.asked).toEqual([`${paths.users}?type=CurrentUser`]);
  });
  it("is none where it is not to be read", async () => {
    const world = quietWorld();
    world.api[paths.users] = () => trouble("OAUTH_SCOPE_MISMATCH");
    const scene = openGuard(world, { ownPermissions: true, asksLanguage: true });
    await scene.ready();
    expect(scene.state.userLanguage).toBe("");
  });
});
