import type { FaultRule } from "../../../src/simulator/wire/faults";
import { apiPath } from "../../../src/widget/zoho/api-path";
import type { ClientName, FaultCase, Step } from "../case";
import type { Screen } from "../screen";
import { limits } from "../times";

// Where a fault meets the two requests about the preferences, and what is done there.

const path = apiPath("settings/call_preferences");

export const clients: readonly ClientName[] = ["connection", "own permissions"];

/** Every request of one method about the preferences, over this client. */
export function on(client: ClientName, method: "GET" | "PUT"): FaultRule["on"] {
  const event = client === "connection" ? "CRM_CONNECTION" : "ZRC_REQUEST";
  return { event, method, path };
}

/** A fault without the request that it meets. */
export type Fault = Omit<FaultRule, "on" | "nth">;

/** A fault's name for the table and what it is. */
export interface Named {
  readonly fault: string;
  readonly rule: Fault;
}

export type PlaceName = "first GET" | "PUT" | "GET after PUT" | "GET on return";

/** Before the fault: both switches are there. After it: the screens that it must give. */
interface Place {
  rules(client: ClientName, fault: Fault): readonly FaultRule[];
  readonly before: readonly Step[];
}

export const places: Readonly<Record<PlaceName, Place>> = {
  "first GET": {
    rules: (client, fault) => [{ ...fault, on: on(client, "GET"), nth: 1 }],
    before: [],
  },
  PUT: {
    rules: (client, fault) => [{ ...fault, on: on(client, "PUT"), nth: 1 }],
    before: [{ do: "hide" }],
  },
  // The three reads that look for what became of a change.
  "GET after PUT": {
    rules: (client, fault) => [2, 3, 4].map((nth) => ({ ...fault, on: on(client, "GET"), nth })),
    before: [{ do: "hide" }],
  },
  // Returning reads again at most once in the time of the limits.
  "GET on return": {
    rules: (client, fault) => [{ ...fault, on: on(client, "GET"), nth: 2 }],
    before: [{ do: "wait", ms: limits.reread + 1_000 }, { do: "return" }],
  },
};

/** The same screen as it is with the person's own permissions, which is said, with a way back. */
export function as(client: ClientName, screen: Screen): Screen {
  if (client === "connection") return screen;
  const offers = [screen.offers, "choice.back"].filter(Boolean).join(" ");
  return { ...screen, choice: "choice.own", offers };
}

/** A case at one of the places, in the default stage or, with the person's own permissions, the one with zrc. */
export function at(
  where: PlaceName,
  client: ClientName,
  { fault, rule }: Named,
  screens: readonly Step[],
  more: Partial<FaultCase> = {},
): FaultCase {
  const { rules, before } = places[where];
  const after = screens.map((step) =>
    "see" in step ? { ...step, see: as(client, step.see) } : step,
  );
  return {
    area: "answers",
    fault,
    where,
    client,
    rules: rules(client, rule),
    ...(client === "own permissions" && { stage: "zrc" }),
    steps: [...before, ...after],
    runs: "memory",
    ...more,
  };
}
