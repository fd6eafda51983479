import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { copyProject, writeEntries } from "../project-copy";
import { type FoundBrowser, findChromium, findFirefox } from "./find-chromium";

declare module "vitest" {
  interface ProvidedContext {
    /** Chromium first; Firefox where one was found. */
    browsers: FoundBrowser[];
    /** The `app/` of an unzipped package: what is tested is what is uploaded. */
    packedApp: string;
  }
}

/** Once before all browser tests: packs the widget, unzips it, and finds the browsers. */
export default function setup(project: TestProject): () => void {
  return provideAll(project, findChromium(), findFirefox());
}

/**
 * The same with given browsers.
 * @param withoutFirefox what is said where there is none
 * @returns clears up
 */
export function provideAll(
  project: TestProject,
  chromium: FoundBrowser,
  firefox: FoundBrowser | undefined,
  withoutFirefox = "not run, none found",
): () => void {
  console.log(`Chromium: ${chromium.executablePath} (${chromium.source})`);
  console.log(
    firefox
      ? `Firefox: ${firefox.executablePath} (${firefox.source})`
      : `Firefox: ${withoutFirefox}`,
  );
  const copy = copyProject();
  const { status, output } = copy.build("pack");
  if (status !== 0) throw new Error(`The package to be tested cannot be made:\n${output}`);
  const unzipped = join(copy.folder, "unzipped");
  writeEntries(copy.entries(), unzipped);
  project.provide("browsers", firefox ? [chromium, firefox] : [chromium]);
  project.provide("packedApp", join(unzipped, "app"));
  return copy.remove;
}
