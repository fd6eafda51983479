import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Frame } from "puppeteer-core";
import type { Framed } from "../page/framed";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** axe's violations on the widget's current page, a line each. */
export function violations({ frame }: Framed): Promise<string[]> {
  return violationsIn(frame, { iframes: false });
}

/** axe does not check target sizes by default; frames of other sites are checked as separate pages. */
export const withTargets: RunOptions = {
  rules: { "target-size": { enabled: true } },
  iframes: false,
};

/**
 * The same for any page, such as the CRM page around the widget. The driver injects axe, because the
 * widget's CSP allows no such script.
 */
export async function violationsIn(frame: Frame, options = withTargets): Promise<string[]> {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(source);
  const run = `axe.run(document, ${JSON.stringify({ ...options, resultTypes: ["violations"] })})`;
  const { violations } = (await frame.evaluate(run)) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
