import type { TestProject } from "vitest/node";
import { findChromium } from "../support/browser/find-chromium";
import { provideAll, reportBrowsers } from "../support/browser/global-setup";

/**
 * The set-up of all browser tests, but with Chromium alone: the cases are about the widget, not about
 * browsers.
 */
export default function setup(project: TestProject): () => void {
  return provideAll(project, () =>
    reportBrowsers(findChromium(), undefined, "not asked for the cases"),
  );
}
