import { expect, it } from "vitest";
import { readUntilSure } from "../../../../src/widget/preferences/read-until-sure";
import { initial } from "../../../../src/widget/preferences/state";
import { createStore } from "../../../../src/widget/preferences/store";
import { createWakeups, type Wakeups } from "../../../../src/widget/time";
import { fakeTime, pass } from "../../../support/fake-time";
import { fakeClient } from "../support/fake-client";

fakeTime();

it("keeps nobody who has stopped to wait: a session lives as long as the page", async () => {
  const wakeups = createWakeups();
  let waiting = 0;
  const counted: Wakeups = {
    get count() {
      return wakeups.count;
    },
    wake: wakeups.wake,
    next(act) {
      waiting++;
      const forget = wakeups.next(act);
      return () => {
        waiting--;
        forget();
      };
    },
  };
  const session = {
    client: fakeClient(),
    signal: new AbortController().signal,
    wakeups: counted,
    ask: () => Promise.reject(new Error("Nothing is written here")),
    read: () => Promise.reject(new Error("Nothing is read here")),
    refresh: () => {},
  };
  let looks = 0;
  const store = createStore(initial, () => {});
  const reads = readUntilSure(store, session, [0, 1_000], async () => ++looks === 2);
  expect(waiting).toBe(1);
  await pass(1_001);
  expect(await reads).toBe(2);
  expect(waiting).toBe(0);
});

it("a wake-up that was taken back wakes nobody", () => {
  const wakeups = createWakeups();
  let woken = 0;
  wakeups.next(() => woken++)();
  wakeups.next(() => woken++);
  wakeups.wake();
  wakeups.wake();
  expect(woken).toBe(1);
});
