import { conditions, nameOf } from "./browser/condition";
import { inTab } from "./browser/in-tab";
import type { Candidates } from "./candidates";
import type { Figures } from "./figures";
import { measureMemory } from "./memory/measure";
import { memoryReport } from "./memory/report";
import type { Options, Part } from "./options";
import { besideLoad } from "./report/load";
import { machine } from "./report/machine";
import type { Report } from "./report/report";
import { measureInBrowser } from "./scale/in-browser";
import { measureInMemory } from "./scale/in-memory";
import { scaleReport } from "./scale/report";
import { floor, floorWithHooks } from "./size/build-twins";
import { sizeOf, sizeReport } from "./size/report";
import { type Measured, measureSpeed } from "./speed/measure";
import { speedReport } from "./speed/report";
import type { Steps } from "./steps";

export interface Outcome {
  readonly figures: Partial<Figures>;
  readonly reports: readonly Report[];
  /** Versions and machine, a line each. */
  readonly where: readonly string[];
}

/** Measures one part, or all of them; the profile has candidates of its own. */
export async function measureParts(
  { widget, before, twins, all }: Candidates,
  { part, runs }: Options,
  steps: Steps,
): Promise<Outcome> {
  const wants = (name: Part) => part === undefined || part === name;
  const names = all.map(({ name }) => name);
  const figures: { -readonly [Name in keyof Figures]?: Figures[Name] } = {};
  const reports: Report[] = [];
  if (wants("size")) {
    figures.size = sizeOf(widget);
    reports.push(sizeReport(widget, before, [await floor(), await floorWithHooks(), ...twins]));
  }
  if (part === "size") return { figures, reports, where: [] };

  // While no browser runs.
  const inMemory = wants("scale") && (await besideLoad(() => measureInMemory(steps)));
  const where = await inTab(all, steps, async (tab, browser) => {
    if (wants("speed")) {
      const speed: Measured[] = [];
      for (const condition of conditions) {
        steps.part(`speed: ${nameOf(condition)}`);
        speed.push(await measureSpeed(tab, names, condition, runs));
      }
      figures.speed = speed;
      reports.push(speedReport(speed, names));
    }
    if (wants("memory")) {
      steps.part("memory");
      figures.memory = await measureMemory(tab, names);
      reports.push(memoryReport(figures.memory));
    }
    if (inMemory) {
      steps.part("large organisations in the browser");
      const inBrowser = await besideLoad(() => measureInBrowser(tab, widget.name, runs));
      figures.scale = { inMemory, inBrowser };
      reports.push(scaleReport(figures.scale));
    }
    return machine(browser);
  });
  return { figures, reports, where };
}
