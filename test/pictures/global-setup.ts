import type { TestProject } from "vitest/node";
import { findChromium } from "../support/browser/find-chromium";
import { provideAll, reportBrowsers } from "../support/browser/global-setup";
import { fontEnvironment } from "../support/fonts/fonts";

/** The set-up of all browser tests, but with only our fonts. */
export default function setup(project: TestProject): () => void {
  const found = findChromium();
  const env = { ...found.env, ...fontEnvironment() };
  const only = { ...found, env };
  return provideAll(project, () =>
    reportBrowsers(only, undefined, "not pictured: pictures are Chromium's"),
  );
}
