import { expect, it, vi } from "vitest";
import { createStore } from "../../../../src/widget/preferences/store";

it("reports each new state, after it has been set", () => {
  const seen: number[][] = [];
  const store = createStore<number>(1, (state) => seen.push([state, store.state]));
  store.update((state) => state + 1);
  store.update((state) => state * 10);
  expect(seen).toEqual([
    [2, 2],
    [20, 20],
  ]);
});

it("reports nothing if the state stays the same", () => {
  const changed = vi.fn();
  const store = createStore({ a: 1 }, changed);
  store.update((state) => state);
  expect(changed).not.toHaveBeenCalled();
});
