import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findChromium } from "../support/browser/find-chromium";
import { launch } from "../support/browser/launch";
import { copyProject } from "../support/project-copy";
import { countRequests } from "./count-requests";
import { projectReport } from "./project/report";
import { machine } from "./report/machine";
import { page, type Section } from "./report/page";
import { layoutsReport, measureLayouts } from "./scale/browser";
import { guardReport } from "./scale/guard";
import { floor, floorWithHooks, reactTwin, vanillaTwin } from "./size/build-twins";
import { packWidget } from "./size/build-widget";
import { sizeReport } from "./size/report";
import { openTab } from "./speed/frame";
import { conditions, type Measured, measure } from "./speed/measure";
import { measureMemory, memoryReport } from "./speed/memory";
import { speedReport } from "./speed/report";
import { serve } from "./speed/site";
import { checkSlowness } from "./speed/slowness";

const root = join(import.meta.dirname, "../..");

/** @returns the code that the process ends with: 1 where a budget is missed */
export async function main(given: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: { project: { type: "boolean" }, runs: { type: "string", default: "20" } },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error("--runs takes a number");
  const copy = copyProject();
  try {
    const widget = packWidget(copy);
    const twins = [await reactTwin(), await vanillaTwin()];
    const size = sizeReport(widget, [await floor(), await floorWithHooks(), ...twins]);
    if (positionals[0] === "size") {
      console.log(size.text);
      return ended(size.missed);
    }

    const found = findChromium();
    const browser = await launch(found);
    // Of this moment: what is measured puts a load on the machine itself.
    const where = machine(await browser.version());
    const site = await serve([widget, ...twins]);
    const names = [widget, ...twins].map(({ name }) => name);
    const tab = await openTab(browser, site, widget.name);
    await checkSlowness(tab);
    const measured: Measured[] = [];
    for (const condition of conditions) {
      step(`speed: answers after ${condition.latency} ms, CPU ×${condition.slowness}`);
      measured.push(await measure(tab, names, condition, runs));
    }
    const speed = speedReport(measured, names);
    step("memory");
    const memory = memoryReport(await measureMemory(tab, names));
    step("large answers in the browser");
    const layouts = layoutsReport(await measureLayouts(tab, widget.name));
    await browser.close();
    await site.close();
    step("the guard in memory");
    const guard = await guardReport();
    step("requests");
    const requests = countRequests();
    step("the project");
    const project = await projectReport(values.project === true);

    const sections: Section[] = [
      { title: "Size", text: size.text },
      { title: "Speed", text: speed.text },
      { title: "Memory", text: memory.text },
      { title: "Scale", text: [guard.text, "In the browser:", layouts].join("\n\n") },
      { title: "Requests", text: requests.text },
      { title: "Project", text: project.text },
    ];
    const missed = [size, speed, memory, guard, requests, project].flatMap(
      (report) => report.missed,
    );
    writeFileSync(join(root, "BENCHMARKS.md"), page({ where, runs, sections, missed }));
    return ended(missed);
  } finally {
    copy.remove();
  }
}

function step(what: string): void {
  console.log(`${new Date().toTimeString().slice(0, 8)} ${what}`);
}

function ended(missed: readonly string[]): number {
  for (const miss of missed) console.error(`MISSED: ${miss}`);
  return missed.length > 0 ? 1 : 0;
}
