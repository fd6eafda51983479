import { from, say } from "../../support/widget/words";
import { setCondition, unhindered } from "../browser/condition";
import type { CrmTab } from "../browser/frame";
import { collectGarbage } from "../browser/garbage";
import { pressSwitch, setPreferences, untilQuiet, visitUntilShown } from "../browser/visit";
import { type Confirmed, measureConfirmation } from "./confirmation";
import { fieldsPerLayout } from "./in-memory";
import { giveBareLayouts, giveLayouts } from "./organisations";

/** The cost of a large organisation in the frame. */
export interface InBrowser {
  readonly layouts: readonly Large[];
  readonly confirmations: readonly Confirmed[];
}

/** The cost of one large answer in the frame. */
interface Large {
  readonly layouts: number;
  readonly fields: number;
  /** Milliseconds that the browser takes to unpack the message, before any script sees it. */
  readonly unpacking: number;
  /** From then until the frame is idle. */
  readonly own: number;
  /** What the confirmation says about it. */
  readonly said: string;
}

/** After the layouts, no request takes long. */
const quietMs = 400;

/** Measures an ordinary organisation, a large one in full shape, and more fields than the guard checks. */
export async function measureInBrowser(
  tab: CrmTab,
  widget: string,
  runs: number,
): Promise<InBrowser> {
  await setCondition(tab, unhindered);
  await setPreferences(tab, true);
  const layouts: Large[] = [];
  const confirmations: Confirmed[] = [];
  await giveLayouts(tab, 1, fieldsPerLayout);
  layouts.push(await large(tab, widget, 1));
  confirmations.push(await measureConfirmation(tab, widget, 1, runs));
  await giveLayouts(tab, 10, fieldsPerLayout);
  layouts.push(await large(tab, widget, 10));
  await giveBareLayouts(tab, 200, fieldsPerLayout);
  confirmations.push(await measureConfirmation(tab, widget, 200, runs));
  await giveBareLayouts(tab, 340, fieldsPerLayout);
  layouts.push(await large(tab, widget, 340));
  await leaveLargeAnswers(tab, widget);
  return { layouts, confirmations };
}

/** The browser goes on throwing such answers away, which would count as other load of the machine. */
async function leaveLargeAnswers(tab: CrmTab, widget: string): Promise<void> {
  await giveLayouts(tab, 1, fieldsPerLayout);
  await visitUntilShown(tab, widget);
  await untilQuiet(tab, quietMs);
  await collectGarbage(tab);
}

async function large(tab: CrmTab, widget: string, layouts: number): Promise<Large> {
  await visitUntilShown(tab, widget);
  await tab.until("the layouts are there", () => window.seen?.layouts !== undefined);
  await untilQuiet(tab, quietMs);
  const seen = await tab.inFrame(() => window.seen?.layouts);
  if (!seen) throw new Error("The layouts did not come");
  return { layouts, ...seen, said: await whatIsSaid(tab) };
}

const sayings = {
  "too many to check": say("gap.too-many", { check: say("gap.required") }),
  "nothing uses it": say("guard.clear", { field: from }),
};

/** Presses the switch and reads what the checks say about the layouts. */
async function whatIsSaid(tab: CrmTab): Promise<string> {
  await pressSwitch(tab);
  await tab.until(
    "something is said of the layouts",
    (words) => words.some((each) => document.querySelector(".row")?.textContent.includes(each)),
    Object.values(sayings),
  );
  const row = await tab.inFrame(() => document.querySelector(".row")?.textContent ?? "");
  return Object.entries(sayings).find(([, words]) => row.includes(words))?.[0] ?? "";
}
