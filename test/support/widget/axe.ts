import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Frame } from "puppeteer-core";
import type { Framed } from "../page/framed";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** axe leaves the size of targets out unless it is asked; a frame of another site is a page of its own. */
const options: RunOptions = { rules: { "target-size": { enabled: true } }, iframes: false };

/**
 * What axe has to say against the widget's page as it is now, a line each. It is put in by the driver:
 * the page's own rules let no such script in.
 */
export function violations({ frame }: Framed): Promise<string[]> {
  return violationsIn(frame);
}

/** The same for any page, such as the CRM page around the widget. */
export async function violationsIn(frame: Frame): Promise<string[]> {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(source);
  const run = `axe.run(document, ${JSON.stringify(options)})`;
  const { violations } = (await frame.evaluate(run)) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
