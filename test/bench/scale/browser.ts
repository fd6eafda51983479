import { from, say } from "../../support/widget/words";
import { ms, ratio, table, whole } from "../report/table";
import type { CrmTab } from "../speed/frame";
import { isQuiet } from "../speed/run";
import { slowDown } from "../speed/slowness";

/** What one large answer costs the frame. */
interface Large {
  readonly layouts: number;
  readonly fields: number;
  /** Milliseconds in which the browser unpacks the message, before any script sees it. */
  readonly unpacking: number;
  /** From then until the frame is free again. */
  readonly own: number;
  /** What is said of it when someone wants to hide a field. */
  readonly said: string;
}

const fieldsPerLayout = 300;

/** Layouts of full shape, as the person sees them: an ordinary organisation, and more than are looked through. */
export async function measureLayouts(tab: CrmTab, widget: string): Promise<Large[]> {
  await slowDown(tab, 1);
  return [await large(tab, widget, 1), await large(tab, widget, 10), await large(tab, widget, 340)];
}

export function layoutsReport(all: readonly Large[]): string {
  const [first] = all;
  return table(
    [
      "layouts of 300 fields",
      "own time to one layout",
      "own ms",
      "ms of unpacking by the browser",
      "fields",
      "what is said of layouts",
    ],
    all.map(({ layouts, own, unpacking, fields, said }) => [
      String(layouts),
      ratio(own, first?.own ?? Number.NaN),
      ms(own),
      ms(unpacking),
      whole(fields),
      said,
    ]),
  );
}

async function large(tab: CrmTab, widget: string, layouts: number): Promise<Large> {
  await tab.page.evaluate(
    (count, fields) => {
      const { settings } = window.simulator.organisation;
      settings.layouts = Array.from({ length: count }, (_, index) => ({
        id: String(3361265000000095033n + BigInt(index * 100)),
        name: `Layout ${index + 1}`,
        active: true,
        required: [],
      }));
      settings.fieldsPerLayout = fields;
      settings.preferences = { show_from_number: true, show_to_number: true };
    },
    layouts,
    fieldsPerLayout,
  );
  await tab.visit(widget);
  await tab.until(() => window.seen?.layouts !== undefined);
  await tab.until(() => window.seen?.painted !== undefined);
  // After the layouts nothing is asked any more that takes long.
  await tab.until(isQuiet, 400);
  const seen = await tab.inFrame(() => window.seen?.layouts);
  if (!seen) throw new Error("The layouts did not come");
  return { layouts, ...seen, said: await whatIsSaid(tab) };
}

/** Presses the switch and reads what could not be checked. */
async function whatIsSaid(tab: CrmTab): Promise<string> {
  await tab.inFrame(() => document.querySelector<HTMLElement>("button[role=switch]")?.click());
  await tab.until(isQuiet, 400);
  const words = await tab.inFrame(() => document.querySelector(".row")?.textContent ?? "");
  const told = Object.entries({
    "too many to check": say("gap.too-many", { check: say("gap.required") }),
    "nothing holds it": say("guard.clear", { field: from }),
  }).find(([, said]) => words.includes(said));
  if (!told) throw new Error(`Nothing is said of the layouts: ${words}`);
  return told[0];
}
