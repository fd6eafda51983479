import { expect } from "vitest";
import { createTurns } from "../../../../src/widget/guard/write-turn";
import { createActions } from "../../../../src/widget/preferences/actions";
import type { Preference, Values } from "../../../../src/widget/preferences/preferences";
import { initial, type Row, type State } from "../../../../src/widget/preferences/state";
import { createStore } from "../../../../src/widget/preferences/store";
import type { Result } from "../../../../src/widget/problems/problem";
import type { ProblemCode } from "../../../../src/widget/problems/table";
import { settings } from "../../../../src/widget/settings";
import type { Answer } from "../../../../src/widget/zoho/client";
import { pass, settle } from "../../../support/fake-time";
import { accepted, bothShown, reading, trouble } from "./answers";
import { type FakeClient, fakeClient } from "./fake-client";

export const from = "show_from_number";
export const to = "show_to_number";

export const { limits } = settings;

const [first, second, third] = limits.verify;
/** The time limit of a request, and a millisecond in which the next one is sent. */
export const requestLimit = limits.request + 1;
export const untilSecondRead = second - first;
export const untilThirdRead = third - second;
/** The times between the reads of a write's outcome; none after the last. */
export const betweenReads = [untilSecondRead, untilThirdRead, 0];

/** Store and actions with a client that the test answers. */
export function openScene() {
  const history: State[] = [];
  const store = createStore(initial, (state) => history.push(state));
  const actions = createActions(store, limits);
  actions.setWriter(createTurns(store, limits, () => undefined));
  const client = fakeClient();

  const scene = {
    actions,
    store,
    client,
    /** Every state since the start. */
    history,
    get state(): State {
      return store.state;
    },
    row: (name: Preference): Row => store.state.rows[name],
    /** Answers the newest request, which must be of this method. */
    async answer(method: "GET" | "PUT", result: Result<Answer>, by: FakeClient = client) {
      const request = by.asked.at(-1);
      expect(request?.method).toBe(method);
      request?.answer(result);
      await settle();
    },
    read: (values: Values) => scene.answer("GET", reading(values)),
    /** Completes the handshake, with the person's own permissions for the connection. */
    start(by: FakeClient = client) {
      actions.start(by);
      actions.setPermissions({ at: "own" });
    },
    /** Starts, and answers the first read with these values. */
    async started(values: Values = bothShown) {
      scene.start();
      await scene.read(values);
    },
    /** The person returns to the page after the minimum time between reads. */
    async comeBack() {
      await pass(limits.reread);
      actions.returned();
    },
    /** Makes all reads of a write's outcome fail like this. */
    async readsFail(code: ProblemCode) {
      for (const wait of betweenReads) {
        await scene.answer("GET", trouble(code));
        await pass(wait);
      }
    },
    async press(name: Preference) {
      actions.press(name);
      await settle();
    },
    /** Presses the switch of a field that is shown, and hides it in the confirmation. */
    async hide(name: Preference) {
      actions.press(name);
      actions.hide(name);
      await settle();
    },
    /** Presses a hidden From Number, and ends its write. */
    async wrote(result: Result<Answer> = accepted) {
      await scene.press(from);
      await scene.answer("PUT", result);
    },
  };
  return scene;
}

/** The same, started, with the first values of the server. */
export async function startScene(values?: Values) {
  const scene = openScene();
  await scene.started(values);
  return scene;
}

export type Scene = ReturnType<typeof openScene>;
