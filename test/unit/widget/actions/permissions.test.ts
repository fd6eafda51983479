import { describe, expect, it } from "vitest";
import type { Permissions } from "../../../../src/widget/preferences/permissions";
import { anHour, fakeTime, pass, settle } from "../../../support/fake-time";
import { accepted, bothHidden, bothShown, reading, values } from "../support/answers";
import { from, openScene, to } from "../support/scene";

// A connection may act with somebody else's permissions, so nothing is written before that is known.

fakeTime();

const own: readonly Permissions[] = [{ at: "own" }, { at: "customizer" }];
const notOwn: readonly Permissions[] = [
  { at: "someone", who: "Admin" },
  { at: "organisation" },
  { at: "unclear" },
];

/** The values have been read, but whose permissions the connection has is unknown. */
async function unsure(first = bothHidden) {
  const scene = openScene();
  scene.actions.start(scene.client);
  await scene.read(first);
  return scene;
}

describe("before it is known whose permissions a write has", () => {
  it("the switches are there, and a press waits", async () => {
    const scene = await unsure();
    await scene.press(from);
    await pass(anHour);
    expect(scene.state).toMatchObject({ page: { at: "ready" }, values: bothHidden });
    expect(scene.row(from)).toEqual({ at: "waiting", target: true });
    expect(scene.client.log).toEqual(["GET"]);
  });
  it("a confirmed hiding waits too", async () => {
    const scene = await unsure(bothShown);
    await scene.hide(to);
    expect(scene.row(to)).toEqual({ at: "waiting", target: false });
    expect(scene.client.log).toEqual(["GET"]);
  });
});

describe("once the permissions are the person's", () => {
  it.each(own)("($at) what waited is sent, one after the other", async (permissions) => {
    const scene = await unsure();
    await scene.press(from);
    await scene.press(to);
    scene.actions.setPermissions(permissions);
    await settle();
    expect(scene.client.log).toEqual(["GET", "PUT show_from_number=true"]);
    await scene.answer("PUT", accepted);
    await scene.read(values(true, false));
    expect(scene.client.log.at(-1)).toBe("PUT show_to_number=true");
  });
});

describe("where the permissions are not the person's", () => {
  it.each(notOwn)(
    "($at) what waited is given up with a message, and nothing is sent",
    async (permissions) => {
      const scene = await unsure();
      await scene.press(from);
      scene.actions.setPermissions(permissions);
      await pass(anHour);
      expect(scene.row(from)).toEqual({
        at: "idle",
        note: { kind: "failed", problem: { code: "read-only" } },
      });
      expect(scene.client.log).toEqual(["GET"]);
    },
  );
  it.each(notOwn)(
    "($at) no press is accepted, neither to show nor to hide",
    async (permissions) => {
      const scene = await unsure(values(false, true));
      scene.actions.setPermissions(permissions);
      await scene.press(from);
      await scene.press(to);
      expect(scene.state.confirming).toBeUndefined();
      expect(scene.row(from)).toEqual({ at: "idle" });
      expect(scene.client.log).toEqual(["GET"]);
    },
  );
  it("a confirmation that is already open leads to no write", async () => {
    const scene = await unsure(bothShown);
    await scene.press(from);
    scene.actions.setPermissions({ at: "unclear" });
    scene.actions.hide(from);
    await pass(anHour);
    expect(scene.client.log).toEqual(["GET"]);
  });
  it("the values are still read on return", async () => {
    const scene = await unsure();
    scene.actions.setPermissions({ at: "unclear" });
    await scene.comeBack();
    await scene.read(bothShown);
    expect(scene.state.values).toEqual(bothShown);
  });
});

describe("the permissions", () => {
  it("of one client say nothing about the next", async () => {
    const scene = await unsure();
    scene.actions.setPermissions({ at: "own" });
    scene.actions.start(scene.client);
    await scene.answer("GET", reading(bothHidden));
    await scene.press(from);
    expect(scene.row(from)).toEqual({ at: "waiting", target: true });
    expect(scene.client.log).toEqual(["GET", "GET"]);
  });
});
