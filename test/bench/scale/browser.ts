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

/** An ordinary organisation, a large one in full shape, and more fields than are looked through. */
export async function measureLayouts(tab: CrmTab, widget: string): Promise<Large[]> {
  await slowDown(tab, 1);
  await tab.page.evaluate(() => {
    window.simulator.latency = 0;
  });
  const few = await large(tab, widget, 1, fullShape);
  const many = await large(tab, widget, 10, fullShape);
  const tooMany = await large(tab, widget, 340, bareShape);
  await tab.page.evaluate(() => window.simulator.faults.remove());
  return [few, many, tooMany];
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

async function large(
  tab: CrmTab,
  widget: string,
  layouts: number,
  shape: (count: number, perLayout: number) => void,
): Promise<Large> {
  await tab.page.evaluate(shape, layouts, fieldsPerLayout);
  await tab.visit(widget);
  await tab.until(() => window.seen?.layouts !== undefined);
  await tab.until(() => window.seen?.painted !== undefined);
  // After the layouts nothing is asked any more that takes long.
  await tab.until(isQuiet, 400);
  const seen = await tab.inFrame(() => window.seen?.layouts);
  if (!seen) throw new Error("The layouts did not come");
  return { layouts, ...seen, said: await whatIsSaid(tab) };
}

/** Gives the organisation so many layouts, as the simulator answers them. Runs on the CRM page. */
function fullShape(count: number, perLayout: number): void {
  const { settings } = window.simulator.organisation;
  settings.layouts = Array.from({ length: count }, (_, index) => ({
    id: String(3361265000000095033n + BigInt(index * 100)),
    name: `Layout ${index + 1}`,
    active: true,
    required: [],
  }));
  settings.fieldsPerLayout = perLayout;
  settings.preferences = { show_from_number: true, show_to_number: true };
}

/** The same with next to nothing in a field: in full shape the browser takes longer than a check may. */
function bareShape(count: number, perLayout: number): void {
  const field = (_: unknown, index: number) => ({ api_name: `Detail_${index}`, required: false });
  const layout = () => ({
    name: "Layout",
    status: "active",
    profiles: [],
    sections: [{ name: "Section", fields: Array.from({ length: perLayout }, field) }],
  });
  const data = { layouts: Array.from({ length: count }, layout) };
  const path = "/crm/v8/settings/layouts";
  window.simulator.faults.add({ on: { event: "META" }, kind: "replace", data });
  window.simulator.faults.add({ on: { event: "CRM_CONNECTION", path }, kind: "body", data });
}

const sayings = {
  "too many to check": say("gap.too-many", { check: say("gap.required") }),
  "nothing holds it": say("guard.clear", { field: from }),
};

/** Presses the switch and reads what the checks have to say of the layouts. */
async function whatIsSaid(tab: CrmTab): Promise<string> {
  await tab.inFrame(() => document.querySelector<HTMLElement>("button[role=switch]")?.click());
  await tab.until(
    (words) => words.some((each) => document.querySelector(".row")?.textContent.includes(each)),
    Object.values(sayings),
  );
  const row = await tab.inFrame(() => document.querySelector(".row")?.textContent ?? "");
  return Object.entries(sayings).find(([, words]) => row.includes(words))?.[0] ?? "";
}
