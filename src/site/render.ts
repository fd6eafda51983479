import { Marked, type Tokens } from "marked";
import { escaped } from "./escaped";
import { type Page, pages, wayTo } from "./pages";

export interface Rendered {
  /** The text of the only first-level heading. */
  readonly title: string;
  readonly html: string;
}

/** Width and height of an image of the kit, in CSS pixels. */
export type SizeOf = (path: string) => { readonly width: number; readonly height: number };

/**
 * A page's Markdown as HTML: headings can be linked, links to other pages of the kit point to their HTML,
 * images have their size, and wide tables scroll on their own.
 * @throws for markup in the Markdown, a second title, or a link to a file that is not a page
 */
export function render(markdown: string, page: Page, sizeOf: SizeOf): Rendered {
  const ids = new Set<string>();
  let title = "";
  let heading = "";
  let tables = 0;
  const marked = new Marked({ async: false });
  marked.use({
    renderer: {
      heading({ tokens, depth, text }: Tokens.Heading): string {
        if (depth === 1 && title) throw new Error(`${page.source}.md has two titles`);
        if (depth === 1) title = text;
        const id = slug(text);
        if (ids.has(id)) throw new Error(`${page.source}.md has two headings "${text}"`);
        ids.add(id);
        heading = text;
        return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }: Tokens.Link): string {
        return `<a href="${escaped(linkFrom(page, href))}">${this.parser.parseInline(tokens)}</a>`;
      },
      image({ href, text }: Tokens.Image): string {
        const { width, height } = sizeOf(href);
        const source = escaped(wayTo(page, href));
        return `<img src="${source}" alt="${escaped(text)}" width="${width}" height="${height}">`;
      },
      table({ header, rows }: Tokens.Table): string {
        const cells = (row: Tokens.TableCell[], open: string, close: string) =>
          row
            .map(({ tokens }) => `<${open}>${this.parser.parseInline(tokens)}</${close}>`)
            .join("");
        const head = `<thead><tr>${cells(header, 'th scope="col"', "th")}</tr></thead>`;
        const body = rows.map((row) => `<tr>${cells(row, "td", "td")}</tr>`).join("\n");
        tables++;
        // A scrolling part must be reachable by keyboard and have its own name.
        const label = escaped(`Table ${tables}: ${heading}`);
        return `<section class="table" aria-label="${label}" tabindex="0"><table>${head}<tbody>\n${body}\n</tbody></table></section>\n`;
      },
      html({ text }: Tokens.HTML | Tokens.Tag): string {
        if (/^<!--.*-->\s*$/s.test(text)) return "";
        throw new Error(`${page.source}.md has markup: ${text}`);
      },
    },
  });
  const html = String(marked.parse(markdown));
  if (!title) throw new Error(`${page.source}.md has no title`);
  return { title, html };
}

/** The id of a heading: its words in lower case, with hyphens, without a leading number. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^[^\p{L}]+|-$/gu, "");
}

function linkFrom(page: Page, href: string): string {
  const [, source, anchor = ""] = /^([\w-]+)\.md(#.*)?$/.exec(href) ?? [];
  if (!source) return href;
  const target = pages.find((other) => other.source === source)?.target;
  if (!target) throw new Error(`${page.source}.md links ${href}, which is no page`);
  return wayTo(page, target) + anchor;
}
