import { expect } from "vitest";
import type { ClientName } from "../faults/case";
import { openInMemory } from "../faults/memory/open";
import type { Scripts } from "../faults/memory/scripts";
import type { Action } from "./actions";

export interface Count {
  /** API requests that reached the organisation. */
  readonly requests: number;
  /**
   * All messages of the widget and the SDK to the CRM page, including those of the requests. UI.Resize
   * does not count: the number of heights depends on which of two answers is faster.
   */
  readonly messages: number;
}

/** Longer than any answer takes, and shorter than what the widget does unprompted some time later. */
const settled = 5_000;

/** Counts the requests of one action, in a widget that was just opened; needs fake timers. */
export async function count(
  scripts: Scripts,
  client: ClientName,
  { name, given, before, act, see }: Action,
): Promise<Count> {
  const crm = await openInMemory(scripts, {
    area: "requests",
    fault: "none",
    where: name,
    client,
    rules: [],
    steps: [],
    runs: "memory",
    ...(client === "own permissions" && { stage: "zrc" }),
  });
  try {
    // What is remembered of the first visit with own permissions spares the next ones a request.
    if (client === "own permissions") await crm.pass(settled);
    given?.(crm.organisation);
    crm.log.clear();
    crm.load();
    await crm.pass(settled);
    before?.(crm);
    if (before) await crm.pass(settled);
    if (act) {
      crm.log.clear();
      await act(crm);
      await crm.pass(settled);
    }
    expect(crm.screen(), name).toMatchObject(see ?? { switches: "on, on" });
    const messages = crm.log.messages.filter(({ event }) => event !== "UI");
    return { requests: crm.log.requests.length, messages: messages.length };
  } finally {
    crm.close();
  }
}
