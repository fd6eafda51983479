import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Frame } from "puppeteer-core";
import type { Framed } from "../page/framed";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe has to say against the widget's page as it is now, a line each. */
export function violations({ frame }: Framed): Promise<string[]> {
  return violationsIn(frame, { iframes: false });
}

/** axe leaves the size of targets out unless it is asked; a frame of another site is a page of its own. */
export const withTargets: RunOptions = {
  rules: { "target-size": { enabled: true } },
  iframes: false,
};

/**
 * The same for any page, such as the CRM page around the widget. axe is put in by the driver: the
 * widget's own rules let no such script in.
 */
export async function violationsIn(frame: Frame, options = withTargets): Promise<string[]> {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(source);
  const run = `axe.run(document, ${JSON.stringify({ ...options, resultTypes: ["violations"] })})`;
  const { violations } = (await frame.evaluate(run)) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
