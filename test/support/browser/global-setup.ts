import type { TestProject } from "vitest/node";
import packOnce from "../packed-once";
import { type FoundBrowser, findChromium, findFirefox } from "./find-chromium";

declare module "vitest" {
  interface ProvidedContext {
    /** Chromium first, then Firefox if one was found. */
    browsers: FoundBrowser[];
  }
}

declare global {
  /** Found once for all projects of a run. */
  var foundBrowsers: readonly FoundBrowser[] | undefined;
}

/** Runs once before all browser tests: packs the widget, unzips it, and finds the browsers. */
export default function setup(project: TestProject): () => void {
  return provideAll(project, findBoth);
}

/** The same with given browsers. @returns clears up */
export function provideAll(project: TestProject, find: () => readonly FoundBrowser[]): () => void {
  globalThis.foundBrowsers ??= find();
  project.provide("browsers", [...globalThis.foundBrowsers]);
  return packOnce(project);
}

function findBoth(): FoundBrowser[] {
  return reportBrowsers(findChromium(), findFirefox(), "not run, none found");
}

/** Prints which browsers there are. @param withoutFirefox the message if there is none */
export function reportBrowsers(
  chromium: FoundBrowser,
  firefox: FoundBrowser | undefined,
  withoutFirefox: string,
): FoundBrowser[] {
  console.log(`Chromium: ${chromium.executablePath} (${chromium.source})`);
  console.log(
    firefox
      ? `Firefox: ${firefox.executablePath} (${firefox.source})`
      : `Firefox: ${withoutFirefox}`,
  );
  return firefox ? [chromium, firefox] : [chromium];
}
