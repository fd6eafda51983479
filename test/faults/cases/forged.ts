import { wrapIn } from "../../../src/simulator/wire/envelopes";
import type { ClientName } from "../case";

const body = { call_preferences: { show_from_number: false, show_to_number: false } };

/** An answer that says both are hidden, as the CRM page would give it. */
export function forged(client: ClientName): unknown {
  return client === "connection"
    ? wrapIn("E2", { status: 200, body }, "object").data
    : { status: 200, data: body, headers: {} };
}
