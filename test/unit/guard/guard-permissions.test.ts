import { describe, expect, it, vi } from "vitest";
import { anHour, fakeTime, pass, settle } from "../../support/fake-time";
import { layout, toField } from "../../support/guard/recorded";
import { silence, trouble } from "../../support/guard/rules";
import { admin, guardOver, limits, nobodyAnswers, paths } from "../../support/guard/scene";

// A missing answer must not leave a press waiting for ever.

fakeTime();

const colleague = {
  ...admin,
  id: "3361265000000150099",
  full_name: "Admin",
  email: "second@b.example",
};

const colleagues = { [paths.users]: () => ({ users: [colleague] }) };
const withoutScope = { [paths.users]: () => trouble("OAUTH_SCOPE_MISMATCH") };

describe("whose permissions a write has", () => {
  it("is known with the first answers, without any timer", async () => {
    const scene = await guardOver();
    expect(scene.known).toEqual([{ at: "own" }]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is someone else's for a colleague's connection", async () => {
    const scene = await guardOver({ api: colleagues });
    expect(scene.known).toEqual([{ at: "someone", who: "Admin" }]);
  });

  it.each([
    ["the users request", { api: { [paths.users]: () => silence } }],
    ["the page's user", { user: () => silence }],
  ])("is determined by the layouts at the limit if %s is never answered", async (_what, silent) => {
    const scene = await guardOver(silent);
    await pass(limits.request - 1);
    expect(scene.known).toEqual([]);
    await pass(1);
    expect(scene.known).toEqual([{ at: "customizer" }]);
  });

  it("is unclear at the limit if nothing is ever answered", async () => {
    const scene = await guardOver(nobodyAnswers);
    await pass(limits.request);
    expect(scene.known).toEqual([{ at: "unclear" }]);
  });

  it("is unclear if the layouts fail too", async () => {
    const meta = () => Promise.reject({ code: "NO_PERMISSION" });
    const scene = await guardOver({ meta, api: withoutScope });
    expect(scene.known).toEqual([{ at: "unclear" }]);
  });

  it("is unclear for a person who may not customize", async () => {
    const meta = () => ({ layouts: [layout([toField()], { profiles: null })] });
    const scene = await guardOver({ meta, api: withoutScope });
    expect(scene.known).toEqual([{ at: "unclear" }]);
  });

  it("is a colleague's after a while if their organisation is never answered", async () => {
    const org = () => silence;
    const scene = await guardOver({ org, api: { ...colleagues, [paths.org]: org } });
    await pass(anHour);
    expect(scene.known).toEqual([{ at: "someone", who: "Admin" }]);
  });

  it.each([
    ["the person comes back to the page", "comeBack"],
    ["Check again is pressed", "checkAgain"],
  ] as const)("is determined again if it forbade writing and %s", async (_when, way) => {
    const scene = await guardOver({ api: colleagues });
    expect(scene.known).toMatchObject([{ at: "someone" }]);
    scene.world.api[paths.users] = () => ({ users: [admin] });
    scene.guard?.returned();
    await pass(limits.reread - 1);
    expect(scene.askedFor(paths.users)).toBe(1);
    await pass(1);
    await scene[way]("permissions");
    expect(scene.known.at(-1)).toEqual({ at: "own" });
    await pass(limits.reread);
    await scene.comeBack();
    expect(scene.known).toHaveLength(2);
  });

  it.each([
    ["too many requests", () => trouble("TOO_MANY_REQUESTS")],
    ["an error of the server", () => trouble("INTERNAL_ERROR")],
    ["no answer", () => silence],
  ])("stays someone else's if the next check meets %s", async (_what, answer) => {
    const scene = await guardOver({ api: colleagues });
    scene.world.api[paths.users] = answer;
    scene.guard?.checkAgain("permissions");
    await pass(limits.request);
    expect(scene.state.permissions).toEqual({ at: "someone", who: "Admin" });
    expect(scene.state.guard.recheck?.done).toBeDefined();
  });

  it("is known at once over the person's own permissions, and costs no request", async () => {
    const scene = await guardOver({}, { ownPermissions: true });
    expect(scene.known).toEqual([{ at: "own" }]);
    expect(scene.asked).toEqual([]);
    expect(scene.calls.toSorted()).toEqual(["META", "ORG"]);
    expect(scene.state.userLanguage).toBeUndefined();
  });

  it("is requested again after a pause that prevented an answer", async () => {
    const scene = await guardOver({ api: { [paths.users]: () => trouble("TOO_MANY_REQUESTS") } });
    expect(scene.known).toEqual([{ at: "customizer" }]);
    scene.world.api[paths.users] = () => ({ users: [admin] });
    scene.store.update((state) => ({ ...state, paused: undefined }));
    await settle();
    expect(scene.known.at(-1)).toEqual({ at: "own" });
  });

  it("is not requested again after a pause if it is known", async () => {
    const scene = await guardOver();
    scene.store.update((state) => ({ ...state, paused: { until: 1 } }));
    scene.store.update((state) => ({ ...state, paused: undefined }));
    await settle();
    expect(scene.askedFor(paths.users)).toBe(1);
    expect(scene.known).toHaveLength(1);
  });

  it("is determined once", async () => {
    const scene = await guardOver();
    await scene.ready();
    await pass(anHour);
    expect(scene.known).toHaveLength(1);
  });
});

describe("the person's language", () => {
  const api = { [paths.users]: () => ({ users: [{ ...admin, language: "de_DE" }] }) };
  it("arrives with whose permissions a write has", async () => {
    const scene = await guardOver({ api });
    expect(scene.state.userLanguage).toBe("de_DE");
    expect(scene.askedFor(paths.users)).toBe(1);
  });
  it("is requested over the person's own permissions only while it is unknown", async () => {
    const scene = await guardOver({ api }, { ownPermissions: true, asksLanguage: true });
    expect(scene.state.userLanguage).toBe("de_DE");
    expect(scene.asked).toEqual([`${paths.users}?type=CurrentUser`]);
  });
  it("is missing if it cannot be read", async () => {
    const options = { ownPermissions: true, asksLanguage: true };
    const scene = await guardOver({ api: withoutScope }, options);
    expect(scene.state.userLanguage).toBe("");
  });
});
