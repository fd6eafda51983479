import type { CrmOptions, WidgetInCrm } from "../page/crm";
import { eventually } from "../widget/eventually";
import { person } from "../widget/person";
import { painted, switches } from "../widget/screen";
import { skippingClock } from "../widget/skip-clock";
import { from, say, to } from "../widget/words";
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

/** Over the connection, or with the person's own permissions. */
export type Client = "connection" | "user";

/** Counts the requests of one action, in a widget that was just opened. */
export async function count(
  open: (options: CrmOptions) => Promise<WidgetInCrm>,
  client: Client,
  { before, act }: Action,
): Promise<Count> {
  const crm = await open({
    prepare: skippingClock,
    ...(client === "user" && { stage: "zrc" }),
  });
  if (client === "user") {
    // Made as a person makes this choice; the count is of the next visit.
    await person(crm, "mouse").press("button", say("guide.own"));
    await shown(crm);
    await quiet(crm);
    await clear(crm);
    await crm.page.evaluate(() => window.simulator.reload());
  }
  await shown(crm);
  await before?.(crm);
  await quiet(crm);
  if (act) {
    await clear(crm);
    await act(crm);
    await quiet(crm);
  }
  const messages = (await crm.messages()).filter(({ event }) => event !== "UI");
  return { requests: (await crm.requests()).length, messages: messages.length };
}

async function shown(crm: WidgetInCrm): Promise<void> {
  await eventually(async () => Object.keys(await switches(crm))).toEqual([from, to]);
}

async function clear({ page }: WidgetInCrm): Promise<void> {
  await page.evaluate(() => window.simulator.clear());
}

/** Waits until every request is answered and several frames bring no further message. */
async function quiet(crm: WidgetInCrm): Promise<void> {
  let heard = -1;
  for (let frames = 0; frames < 12; frames++) {
    await painted(crm);
    const open = (await crm.requests()).some(({ answered }) => answered === 0);
    const { length } = await crm.messages();
    if (open || length !== heard) frames = 0;
    heard = length;
  }
}
