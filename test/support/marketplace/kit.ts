import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pageHtml, readKit } from "../../../src/site/build-site";
import { type Page, pages } from "../../../src/site/pages";

export const root = join(import.meta.dirname, "../../..");
export const kit = readKit(root);

/** The Markdown of a page of the kit. */
export function sourceOf({ source }: Pick<Page, "source">): string {
  return readFileSync(join(root, `marketplace/${source}.md`), "utf8");
}

/** Every page as hosted, by its path in the site. */
export const built: ReadonlyMap<string, string> = new Map(
  pages.map((page) => [page.target, pageHtml(kit, page)]),
);

/** The text below a second-level heading, up to the next one. */
export function below(markdown: string, heading: string): string {
  const [, rest] = markdown.split(`\n## ${heading}\n`);
  if (rest === undefined) throw new Error(`There is no heading "${heading}"`);
  return (rest.split(/\n##? /)[0] ?? "").trim();
}

/** The cells of a Markdown table's rows, without its head. */
export function rowsOf(markdown: string): string[][] {
  return markdown
    .split("\n")
    .filter((line) => line.startsWith("| ") && !/^\| ---/.test(line))
    .map((line) => line.slice(2, -2).split(/(?<!\\) \| /))
    .slice(1);
}
