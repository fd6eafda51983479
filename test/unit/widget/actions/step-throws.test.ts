import { describe, expect, it } from "vitest";
import { createTurns } from "../../../../src/widget/guard/write-turn";
import { createActions } from "../../../../src/widget/preferences/actions";
import { cureAsked, cureConfirmed } from "../../../../src/widget/preferences/cure-steps";
import type { Evidence } from "../../../../src/widget/preferences/evidence";
import { initial } from "../../../../src/widget/preferences/state";
import { createStore } from "../../../../src/widget/preferences/store";
import type { Client } from "../../../../src/widget/zoho/client";
import { fakeTime, pass, settle } from "../../../support/fake-time";
import { bothHidden, reading, values } from "../support/answers";
import { fakeClient } from "../support/fake-client";
import { from, limits, to, untilSecondRead } from "../support/scene";

// A step that throws ends with a message and releases its row, and later reads go on.

fakeTime();

const words = "a step threw";
const fail = (): never => {
  throw new Error(words);
};
const problem = { code: "step-failed", message: words } as const;

function open(
  client: Client,
  writeRow?: Parameters<ReturnType<typeof createActions>["setWriter"]>[0],
) {
  const store = createStore(initial, () => {});
  const actions = createActions(store, limits);
  actions.setWriter(writeRow ?? createTurns(store, limits, () => undefined));
  actions.start(client);
  actions.setPermissions({ at: "own" });
  return { store, actions };
}

const throwing = [
  ["throws", fail],
  ["rejects", () => Promise.reject(new Error(words))],
] as const;

describe.each(throwing)("a client that %s", (_how, end) => {
  it("at the first read: it is reported, and Try again reads", async () => {
    const client = fakeClient();
    let broken = true;
    const { store, actions } = open({
      ...client,
      get: (path) => (broken ? end() : client.get(path)),
    });
    await settle();
    expect(store.state.page).toEqual({ at: "stopped", problem });
    broken = false;
    actions.retry();
    client.asked.at(-1)?.answer(reading(bothHidden));
    await settle();
    expect(store.state).toMatchObject({ page: { at: "ready" }, retrying: false });
  });
  it("at a write: its outcome is read, and the other row can be written", async () => {
    const client = fakeClient();
    let broken = true;
    const { store, actions } = open({
      ...client,
      put: (path, body) => (broken ? end() : client.put(path, body)),
    });
    client.asked[0]?.answer(reading(bothHidden));
    await settle();
    actions.press(from);
    for (const wait of [0, untilSecondRead]) {
      await pass(wait);
      client.asked.at(-1)?.answer(reading(bothHidden));
      await settle();
    }
    expect(store.state.rows[from]).toEqual({ at: "idle", note: { kind: "failed", problem } });
    broken = false;
    actions.press(to);
    await settle();
    expect(client.log.at(-1)).toBe("PUT show_to_number=true");
  });
});

describe.each(throwing)("a writer that %s", (_how, end) => {
  it("before anything was sent ends the row, and reads continue", async () => {
    const client = fakeClient();
    const { store, actions } = open(client, async () => end());
    client.asked[0]?.answer(reading(bothHidden));
    await settle();
    actions.press(from);
    await settle();
    expect(store.state.rows[from]).toEqual({ at: "idle", note: { kind: "failed", problem } });
    expect(client.log).toEqual(["GET", "GET"]);
    client.asked[1]?.answer(reading(values(false, true)));
    await settle();
    expect(store.state.values).toEqual(values(false, true));
  });
  it("after a write left leaves the row unknown until the read that follows at once", async () => {
    const client = fakeClient();
    const { store, actions } = open(client, async () => {
      store.update((state) => ({
        ...state,
        rows: { ...state.rows, [from]: { at: "saving", target: true, slow: false } },
      }));
      await end();
    });
    client.asked[0]?.answer(reading(bothHidden));
    await settle();
    actions.press(from);
    await settle();
    expect(store.state.rows[from]).toMatchObject({ at: "unknown", target: true, problem });
    client.asked[1]?.answer(reading(values(true, false)));
    await settle();
    expect(store.state.rows[from]).toEqual({ at: "idle", note: { kind: "saved" } });
  });
});

it("a layout whose reading throws is unknown, with a message, and a row can be written after it", async () => {
  const client = fakeClient();
  const layouts = new Proxy({}, { getOwnPropertyDescriptor: fail });
  const { store, actions } = open({
    ...client,
    get: async (path) =>
      path.includes("layouts") ? { ok: true, value: { body: layouts } } : client.get(path),
    patch: async () => ({ ok: true, value: { body: { layouts: [{ code: "SUCCESS" }] } } }),
  });
  client.asked[0]?.answer(reading(values(true, false)));
  await settle();
  const target = { layout: "1", section: "2", field: "3" };
  const blocked: Evidence = {
    check: "required",
    outcome: "blocked",
    places: [{ name: "Sales", target }],
  };
  const early = { [from]: [blocked], [to]: [] };
  actions.change((state) => ({ ...state, guard: { early } }));
  actions.change((state) => cureAsked(state, from, [{ name: "Sales", target }]));
  actions.change(cureConfirmed);
  await settle();
  expect(store.state.cures?.jobs.map(({ step }) => step)).toEqual([{ at: "unknown", problem }]);
  actions.press(to);
  await settle();
  expect(client.log.at(-1)).toBe("PUT show_to_number=true");
});
