import { describe, expect, it } from "vitest";
import { createTurns } from "../../../../src/widget/guard/write-turn";
import { createActions } from "../../../../src/widget/preferences/actions";
import { initial } from "../../../../src/widget/preferences/state";
import { createStore } from "../../../../src/widget/preferences/store";
import { anHour, fakeTime, pass, settle } from "../../../support/fake-time";
import { bothHidden, reading } from "../support/answers";
import { fakeClient } from "../support/fake-client";
import { from, limits } from "../support/scene";

// The code that writes loads after the first request, and maybe after a press.

fakeTime();

async function unequipped() {
  const store = createStore(initial, () => {});
  const actions = createActions(store, limits);
  const client = fakeClient();
  actions.start(client);
  actions.setPermissions({ at: "own" });
  client.asked[0]?.answer(reading(bothHidden));
  await settle();
  return { store, actions, client };
}

describe("before the code that writes has loaded", () => {
  it("the switches are, and a press waits", async () => {
    const { store, actions, client } = await unequipped();
    actions.press(from);
    await pass(anHour);
    expect(store.state).toMatchObject({ page: { at: "ready" }, values: bothHidden });
    expect(store.state.rows[from]).toEqual({ at: "waiting", target: true });
    expect(client.log).toEqual(["GET"]);
  });
  it("a press that waited is idle again if it never loads", async () => {
    const { store, actions, client } = await unequipped();
    actions.press(from);
    actions.setPermissions({ at: "unloaded" });
    expect(store.state.rows[from]).toEqual({ at: "idle" });
    await pass(anHour);
    expect(client.log).toEqual(["GET"]);
  });
  it("what was pressed is sent as soon as it loads, once", async () => {
    const { store, actions, client } = await unequipped();
    actions.press(from);
    actions.setWriter(createTurns(store, limits, () => undefined));
    await settle();
    expect(client.log).toEqual(["GET", "PUT show_from_number=true"]);
  });
});
