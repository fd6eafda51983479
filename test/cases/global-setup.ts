import type { TestProject } from "vitest/node";
import { findChromium } from "../support/browser/find-chromium";
import { provideAll, told } from "../support/browser/global-setup";

/** As before all browser tests, in Chromium alone: the cases are about the widget, not about the browser. */
export default function setup(project: TestProject): Promise<() => Promise<void>> {
  return provideAll(project, () => told(findChromium(), undefined, "not asked for the cases"));
}
