import type { Limits, WriteTurn } from "../preferences/actions";
import { nextCure } from "../preferences/cure-steps";
import type { State } from "../preferences/state";
import type { Store } from "../preferences/store";
import { createWriter } from "../preferences/writing";
import type { ZohoSdk } from "../zoho/sdk";
import { createCureWriter } from "./write-cure";

/** Carries out what waits for its turn, a switch or a layout: one write is in flight, of either kind. */
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
    if (job) await writeCure(session, job);
  };
}
