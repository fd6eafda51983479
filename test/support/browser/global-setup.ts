import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { copyProject, writeEntries } from "../project-copy";
import { type FoundBrowser, findChromium, findFirefox } from "./find-chromium";

declare module "vitest" {
  interface ProvidedContext {
    /** Chromium first, then Firefox if one was found. */
    browsers: FoundBrowser[];
    /** The `app/` of an unzipped package, so that the tests run what is uploaded. */
    packedApp: string;
  }
}

/** What projects of one run share: each loads its own copy of this module, but all are in one process. */
interface Shared {
  users: number;
  readonly browsers: readonly FoundBrowser[];
  readonly packed: { readonly app: string; readonly remove: () => void };
}

declare global {
  var browserTests: Shared | undefined;
}

/** Runs once before all browser tests: packs the widget, unzips it, and finds the browsers. */
export default function setup(project: TestProject): Promise<() => Promise<void>> {
  return provideAll(project, findBoth);
}

/** The same with given browsers. @returns clears up */
export async function provideAll(
  project: TestProject,
  find: () => readonly FoundBrowser[],
): Promise<() => Promise<void>> {
  globalThis.browserTests ??= begin(find());
  const shared = globalThis.browserTests;
  shared.users += 1;
  project.provide("browsers", [...shared.browsers]);
  project.provide("packedApp", shared.packed.app);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    globalThis.browserTests = undefined;
    process.off("exit", shared.packed.remove);
    shared.packed.remove();
  };
}

function begin(browsers: readonly FoundBrowser[]): Shared {
  const packed = pack();
  // For an interrupted run.
  process.once("exit", packed.remove);
  return { users: 0, browsers, packed };
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

function pack(): Shared["packed"] {
  const copy = copyProject();
  const { status, output } = copy.build("pack");
  if (status !== 0) throw new Error(`The package to be tested cannot be made:\n${output}`);
  const unzipped = join(copy.folder, "unzipped");
  writeEntries(copy.entries(), unzipped);
  return { app: join(unzipped, "app"), remove: copy.remove };
}
