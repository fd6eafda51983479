import { expect, it, vi } from "vitest";
import { createStore } from "../../../../src/widget/preferences/store";

it("tells of each new state, and holds it by then", () => {
  const seen: number[][] = [];
  const store = createStore<number>(1, (state) => seen.push([state, store.state]));
  store.update((state) => state + 1);
  store.update((state) => state * 10);
  expect(seen).toEqual([
    [2, 2],
    [20, 20],
  ]);
});

it("tells nothing where the state stays the same", () => {
  const changed = vi.fn();
  const store = createStore({ a: 1 }, changed);
  store.update((state) => state);
  expect(changed).not.toHaveBeenCalled();
});
