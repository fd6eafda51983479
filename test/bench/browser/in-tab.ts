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
 * Measures in a browser of its own, with all candidates served to it; the first one is opened at first.
 * Nothing of it goes on afterwards, whatever happens.
 */
export async function inTab<T>(
  candidates: readonly [Candidate, ...Candidate[]],
  steps: Steps,
  measure: (tab: CrmTab, browser: string) => Promise<T>,
): Promise<T> {
  steps.next("starting the browser");
  const found = findChromium();
  // Killed at the end, Chromium and Puppeteer would leave their files behind.
  const folder = temporaryFolder();
  const env = { ...found.env, TMPDIR: folder };
  const args = [`--user-data-dir=${join(folder, "profile")}`];
  const browser = await launch({ ...found, env }, { args });
  // Puppeteer kills it when this process ends, and only then its files can go.
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
