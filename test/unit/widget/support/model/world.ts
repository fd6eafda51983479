import { setImmediate } from "node:timers/promises";
import { vi } from "vitest";
import { createActions } from "../../../../../src/widget/preferences/actions";
import type { Values } from "../../../../../src/widget/preferences/preferences";
import { initial, type State } from "../../../../../src/widget/preferences/state";
import { createStore } from "../../../../../src/widget/preferences/store";
import { createWriter } from "../../../../../src/widget/preferences/writing";
import { settings } from "../../../../../src/widget/settings";
import { type End, modelServer, type Sent } from "./server";
import type { Step } from "./steps";
import { watch } from "./watch";

/** Microtasks run to their end before the next real turn of the event loop. */
const settle = () => setImmediate();

/** Store, actions and a server. Of the timers only setTimeout and Date may be fake. */
export function openWorld(first: Values) {
  const server = modelServer(first);
  const watcher = watch(server);
  let states = 0;
  const store = createStore<State>(initial, (state, before) => {
    states++;
    watcher.changed(state, before);
  });
  const actions = createActions(store, settings.limits);
  actions.setWriter(createWriter(store, settings.limits));

  const start = () => {
    actions.start(server.client((sent) => watcher.sent(sent, store.state)));
    actions.setPermissions({ at: "own" });
  };
  const end = (sent: Sent, how: End, done: boolean) =>
    watcher.deliver(sent, () => server.end(sent, how, done), settle);

  async function pass(ms: number) {
    for (let left = ms; left > 0; left -= 500) {
      vi.advanceTimersByTime(Math.min(left, 500));
      await settle();
    }
  }
  /** Time with a server that answers everything at once, and well. */
  async function quiet(ms: number) {
    for (let left = ms; left > 0; left -= 500) {
      for (const sent of server.open) await end(sent, "well", true);
      await pass(500);
    }
  }

  async function take(step: Step) {
    const { page, rows, stale, confirming } = store.state;
    const picked = "pick" in step ? server.open[step.pick % (server.open.length || 1)] : undefined;
    if (step.do === "press") actions.press(step.name);
    // The next ones only where there is a button for it.
    if (step.do === "hide" && confirming) actions.hide(confirming);
    if (step.do === "keep" && confirming) actions.cancelHide();
    const unknown = Object.values(rows).some(({ at }) => at === "unknown");
    if (step.do === "retry" && (page.at === "stopped" || stale || unknown)) actions.retry();
    if (step.do === "restart" && page.at === "stopped") start();
    if (step.do === "returned") actions.returned();
    if (step.do === "elsewhere") server.changeElsewhere(step.name);
    if (step.do === "pass") await pass(step.ms);
    if (step.do === "reach" && picked) server.takeEffect(picked);
    if (step.do === "end" && picked) await end(picked, step.end, step.done);
    await settle();
  }

  return {
    server,
    store,
    actions,
    broken: watcher.broken,
    get states() {
      return states;
    },
    start,
    end,
    pass,
    quiet,
    take,
  };
}
