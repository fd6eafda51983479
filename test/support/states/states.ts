import { guardStates } from "./guard";
import { pageStates } from "./page";
import { rowStates } from "./rows";
import type { ScreenState } from "./scene";
import { startStates } from "./start";

/**
 * Everything that a person can see, once: for the pictures, for axe, and for whatever else has to hold
 * in every state.
 */
export const screenStates: readonly ScreenState[] = [
  ...startStates,
  ...rowStates,
  ...guardStates,
  ...pageStates,
];

/** @throws where no state has that name */
export function findState(name: string): ScreenState {
  const found = screenStates.find((state) => state.name === name);
  if (!found) throw new Error(`There is no state "${name}"`);
  return found;
}
