import { findChromium } from "../support/browser/find-chromium";
import { launch } from "../support/browser/launch";
import { copyProject } from "../support/project-copy";
import { floor, floorWithHooks, reactTwin, vanillaTwin } from "./size/build-twins";
import { packWidget } from "./size/build-widget";
import { sizeReport } from "./size/report";
import { openTab } from "./speed/frame";
import { conditions, measure } from "./speed/measure";
import { measureMemory, memoryReport } from "./speed/memory";
import { speedReport } from "./speed/report";
import { serve } from "./speed/site";
import { checkSlowness } from "./speed/slowness";

/** @returns the code that the process ends with: 1 where a budget is missed */
export async function main(given: readonly string[]): Promise<number> {
  const copy = copyProject();
  try {
    const widget = packWidget(copy);
    const react = await reactTwin();
    const vanilla = await vanillaTwin();
    const others = [await floor(), await floorWithHooks(), react, vanilla];
    const size = sizeReport(widget, others);
    if (given[0] === "size") {
      console.log(size.text);
      for (const miss of size.missed) console.error(`\n${miss}`);
      return size.missed.length > 0 ? 1 : 0;
    }
    const site = await serve([widget, react, vanilla]);
    const browser = await launch(findChromium());
    const names = ["widget", react.name, vanilla.name];
    const tab = await openTab(browser, site, "widget");
    await checkSlowness(tab);
    const all = [];
    for (const condition of conditions)
      all.push(await measure(tab, names, condition, Number(given[1] ?? 3)));
    const speed = speedReport(all, names);
    console.log(speed.text, speed.missed);
    const mem = memoryReport(await measureMemory(tab, names));
    console.log(mem.text, mem.missed);
    await tab.close();
    await browser.close();
    await site.close();
    return 0;
  } finally {
    copy.remove();
  }
}
