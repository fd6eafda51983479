import type { Browser } from "puppeteer-core";
import { endWithProcess } from "./end-with-process";
import type { FoundBrowser } from "./find-chromium";
import { launch } from "./launch";

declare global {
  var chromiumOfWorker: Promise<Browser> | undefined;
}

/**
 * The Chromium of this worker, started once: starting one for each file would take a second. Workers do not share one,
 * because each connection to a browser attaches to all of its pages, and stops new frames of the other's for a moment.
 * Not chosen by `VITEST_POOL_ID`: with several projects two workers can have the same one.
 */
export function workerChromium(found: FoundBrowser): Promise<Browser> {
  globalThis.chromiumOfWorker ??= start(found);
  return globalThis.chromiumOfWorker;
}

/** Each page has a profile of its own, so a process for the next site in that profile is started for nothing. */
const withoutSpare = "--disable-features=SpareRendererForSitePerProcess";

async function start(found: FoundBrowser): Promise<Browser> {
  const browser = await launch(found, { args: [withoutSpare] });
  endWithProcess(browser);
  return browser;
}
