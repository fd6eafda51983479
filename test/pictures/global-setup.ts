import type { TestProject } from "vitest/node";
import { findChromium } from "../support/browser/find-chromium";
import { provideAll } from "../support/browser/global-setup";
import { fontEnvironment } from "../support/fonts/fonts";

/** As before all browser tests, but with our fonts and no others. */
export default function setup(project: TestProject): () => void {
  const found = findChromium();
  const env = { ...found.env, ...fontEnvironment() };
  return provideAll(project, { ...found, env }, undefined, "not pictured: pictures are Chromium's");
}
