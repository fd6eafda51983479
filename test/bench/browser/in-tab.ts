import { findChromium } from "../../support/browser/find-chromium";
import { launch } from "../../support/browser/launch";
import { endWithUs, temporaryFolder } from "../at-end";
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
  // Chromium leaves files of its own behind where it is killed.
  const env = { ...found.env, TMPDIR: temporaryFolder() };
  const browser = await launch({ ...found, env });
  const process = browser.process();
  if (process) endWithUs(process);
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
