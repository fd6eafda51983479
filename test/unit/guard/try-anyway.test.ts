import { describe, expect, it } from "vitest";
import { evidence } from "../../../src/widget/preferences/evidence";
import { fakeTime, settle } from "../../support/fake-time";
import { bothShown } from "../widget/support/answers";
import { from, startScene, to } from "../widget/support/scene";

// Zoho decides on a locked switch in the end, but about one request at a time.

fakeTime();

/** From Number is locked by a layout. */
async function locked() {
  const scene = await startScene(bothShown);
  const blocked = evidence("required", "blocked", [{ name: "Support" }], undefined);
  const early = { [from]: [blocked], [to]: [] };
  scene.store.update((state) => ({ ...state, guard: { early } }));
  return scene;
}

describe("a locked switch", () => {
  it("accepts no press: no confirmation opens and nothing is sent", async () => {
    const scene = await locked();
    await scene.press(from);
    expect(scene.state.confirming).toBeUndefined();
    expect(scene.row(from)).toEqual({ at: "idle" });
    expect(scene.client.log).toEqual(["GET"]);
  });

  it("leaves the other one free", async () => {
    const scene = await locked();
    await scene.press(to);
    expect(scene.state.confirming).toBe(to);
  });
});

describe("Try anyway", () => {
  it("asks for confirmation before it sends, like any hiding", async () => {
    const scene = await locked();
    scene.actions.tryAnyway(from);
    await settle();
    expect(scene.state.confirming).toBe(from);
    expect(scene.client.log).toEqual(["GET"]);
    scene.actions.hide(from);
    await settle();
    expect(scene.client.log).toEqual(["GET", "PUT show_from_number=false"]);
  });

  it("opens nothing and sends nothing while the row saves", async () => {
    const scene = await locked();
    scene.actions.tryAnyway(from);
    scene.actions.hide(from);
    await settle();
    scene.actions.tryAnyway(from);
    await settle();
    expect(scene.state.confirming).toBeUndefined();
    expect(scene.row(from)).toMatchObject({ at: "saving" });
    expect(scene.client.log).toEqual(["GET", "PUT show_from_number=false"]);
  });

  it("opens nothing if the permissions are not the person's", async () => {
    const scene = await locked();
    scene.actions.setPermissions({ at: "someone", who: "Admin" });
    scene.actions.tryAnyway(from);
    await settle();
    expect(scene.state.confirming).toBeUndefined();
    expect(scene.client.log).toEqual(["GET"]);
  });
});
