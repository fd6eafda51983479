/** The state, in one place. */
export interface Store<S> {
  readonly state: S;
  update(change: (state: S) => S): void;
}

/** @param changed called after each update that made another state, with that one and the one before */
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
