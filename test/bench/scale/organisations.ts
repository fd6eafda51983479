import type { CrmTab } from "../browser/frame";
import { settings } from "./guard-parts";

/** Gives the organisation this many layouts, in the simulator's full shape. */
export async function giveLayouts(tab: CrmTab, layouts: number, fields: number): Promise<void> {
  await tab.page.evaluate(fullShape, layouts, fields);
}

/** The same with almost empty fields, because in full shape the browser takes longer than a check may. */
export async function giveBareLayouts(tab: CrmTab, layouts: number, fields: number): Promise<void> {
  const path = `/crm/${settings.apiVersion}/settings/layouts`;
  await tab.page.evaluate(bareShape, path, layouts, fields);
}

/** Runs on the CRM page. */
function fullShape(count: number, perLayout: number): void {
  const { settings } = window.simulator.organisation;
  settings.layouts = Array.from({ length: count }, (_, index) => ({
    id: String(3361265000000095033n + BigInt(index * 100)),
    name: `Layout ${index + 1}`,
    active: true,
    required: [],
  }));
  settings.fieldsPerLayout = perLayout;
  window.simulator.faults.remove();
}

/** Runs on the CRM page. */
function bareShape(path: string, count: number, perLayout: number): void {
  const field = (_: unknown, index: number) => ({ api_name: `Detail_${index}`, required: false });
  const layout = () => ({
    name: "Layout",
    status: "active",
    profiles: [],
    sections: [{ name: "Section", fields: Array.from({ length: perLayout }, field) }],
  });
  const data = { layouts: Array.from({ length: count }, layout) };
  window.simulator.faults.remove();
  window.simulator.faults.add({ on: { event: "META" }, kind: "replace", data });
  window.simulator.faults.add({ on: { event: "CRM_CONNECTION", path }, kind: "body", data });
}
