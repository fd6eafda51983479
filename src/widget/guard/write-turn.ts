import type { Limits, WriteTurn } from "../preferences/actions";
import { nextCure, stepped } from "../preferences/cure-steps";
import type { State } from "../preferences/state";
import type { Store } from "../preferences/store";
import { createWriter } from "../preferences/writing";
import { stepFailed } from "../problems/problem";
import type { ZohoSdk } from "../zoho/sdk";
import { createCureWriter } from "./write-cure";

/** Writes what waits, a row or a layout: there is one write at a time, of either kind. */
export function createTurns(
  store: Store<State>,
  limits: Limits,
  sdk: () => ZohoSdk | undefined,
): WriteTurn {
  const writeRow = createWriter(store, limits);
  const writeCure = createCureWriter(store, limits, sdk);
  return async (session, turn) => {
    if (turn !== "cure") return writeRow(session, turn);
    const job = nextCure(store.state);
    if (!job) return;
    try {
      await writeCure(session, job);
    } catch (reason) {
      // Whether the change was sent is not known here.
      const { problem } = stepFailed(reason);
      store.update((state) => stepped(state, job, { at: "unknown", problem }));
    }
  };
}
