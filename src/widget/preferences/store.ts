/** Holds the one state. The view hears of every change. */
export interface Store<S> {
  readonly state: S;
  update(change: (state: S) => S): void;
}

/** A store that calls `changed` with the new state and the one before, after each update that made another. */
export function createStore<S>(state: S, changed: (state: S, before: S) => void): Store<S> {
  return {
    get state() {
      return state;
    },
    update(change) {
      const next = change(state);
      if (next === state) return;
      const before = state;
      state = next;
      changed(next, before);
    },
  };
}
