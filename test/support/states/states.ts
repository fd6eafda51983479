import { guardStates } from "./guard";
import { pageStates } from "./page";
import { rowStates } from "./rows";
import type { ScreenState } from "./scene";
import { startStates } from "./start";

/** All states, by the names of their files; test/browser/every-state/ has a test for each. */
export const stateFiles: Readonly<Record<string, readonly ScreenState[]>> = {
  start: startStates,
  rows: rowStates,
  guard: guardStates,
  page: pageStates,
};

/**
 * Everything that a person can see, once: for the pictures, for axe, and for other checks of every state.
 */
export const screenStates: readonly ScreenState[] = Object.values(stateFiles).flat();

/** @throws if no state has that name */
export function findState(name: string): ScreenState {
  const found = screenStates.find((state) => state.name === name);
  if (!found) throw new Error(`There is no state "${name}"`);
  return found;
}
