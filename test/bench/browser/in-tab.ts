import { join } from "node:path";
import { findChromium } from "../../support/browser/find-chromium";
import { launch } from "../../support/browser/launch";
import { endAfterOthers, temporaryFolder } from "../at-end";
import type { Candidate } from "../size/candidate";
import type { Steps } from "../steps";
import { checkSlowness } from "./condition";
import { type CrmTab, openTab } from "./frame";
import { serve } from "./site";

/**
 * Measures in a separate browser, to which all candidates are served; the first one is opened first.
 * Nothing keeps running afterwards, whatever happens.
 */
export async function inTab<T>(
  candidates: readonly [Candidate, ...Candidate[]],
  steps: Steps,
  measure: (tab: CrmTab, browser: string) => Promise<T>,
): Promise<T> {
  steps.next("starting the browser");
  const found = findChromium();
  // Chromium and Puppeteer would leave their files behind if they were killed.
  const folder = temporaryFolder();
  const env = { ...found.env, TMPDIR: folder };
  const args = [`--user-data-dir=${join(folder, "profile")}`];
  const browser = await launch({ ...found, env }, { args });
  // Puppeteer kills it when this process ends, and its files can be removed only after that.
  endAfterOthers();
  const site = await serve(candidates);
  try {
    const tab = await openTab(browser, site, candidates[0].name, steps);
    steps.next("slowing the frame down, to try it");
    await checkSlowness(tab);
    return await measure(tab, await browser.version());
  } finally {
    await browser.close();
    await site.close();
  }
}
