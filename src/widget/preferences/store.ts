/** Holds the one state. The view is told of every change; nobody else writes. */
export interface Store<S> {
  readonly state: S;
  update(change: (state: S) => S): void;
}

/** A store that calls `changed` after each update that made another state. */
export function createStore<S>(state: S, changed: (state: S) => void): Store<S> {
  return {
    get state() {
      return state;
    },
    update(change) {
      const next = change(state);
      if (next === state) return;
      state = next;
      changed(state);
    },
  };
}
