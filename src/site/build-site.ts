import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { frame } from "./frame";
import { refreshed } from "./made";
import { filledIn, missing, type Owner, readOwner } from "./owner";
import { type Page, pages } from "./pages";
import { pngSize } from "./png";
import { render } from "./render";

/** The kit as stored in the repository. */
export interface Kit {
  readonly root: string;
  readonly version: string;
  readonly owner: Owner;
}

/** @param root folder of the repository */
export function readKit(root: string): Kit {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const owner = readOwner(readFileSync(join(root, "marketplace/owner.json"), "utf8"));
  return { root, version, owner };
}

/** One page as HTML for hosting. */
export function pageHtml({ root, version, owner }: Kit, page: Page): string {
  const markdown = readFileSync(sourceOf(root, page), "utf8");
  const sizeOf = (path: string) => {
    const { width, height } = pngSize(readFileSync(join(root, "marketplace", path)));
    // Screenshots are taken at double size, so that they are sharp on every screen.
    return /screenshot/.test(path) ? { width: width / 2, height: height / 2 } : { width, height };
  };
  return filledIn(frame(page, render(refreshed(markdown), page, sizeOf)), version, owner);
}

/** Updates the generated parts of the sources. @returns the files that were changed */
export function refreshSources({ root }: Kit): string[] {
  return pages.flatMap((page) => {
    const file = sourceOf(root, page);
    const before = readFileSync(file, "utf8");
    const now = refreshed(before);
    if (now === before) return [];
    writeFileSync(file, now);
    return [file];
  });
}

/**
 * Builds the site into a folder, which is emptied first.
 * @returns what the publisher still has to fill in
 */
export function buildSite(kit: Kit, folder: string): string[] {
  rmSync(folder, { recursive: true, force: true });
  for (const page of pages) {
    const file = join(folder, page.target);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, pageHtml(kit, page));
  }
  const source = join(kit.root, "marketplace");
  cpSync(join(source, "site.css"), join(folder, "site.css"));
  mkdirSync(join(folder, "images"), { recursive: true });
  for (const image of readdirSync(join(source, "images")).filter((name) => name.endsWith(".png"))) {
    cpSync(join(source, "images", image), join(folder, "images", image));
  }
  return missing(kit.owner);
}

function sourceOf(root: string, { source }: Page): string {
  return join(root, "marketplace", `${source}.md`);
}
