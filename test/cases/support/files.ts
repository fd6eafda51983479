import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { copyProject, type ProjectCopy } from "../../support/project-copy";

/** Files of the package by their role in the page, because their names change with every build. */
export interface PageFiles {
  /** Module scripts of the page. */
  readonly entries: readonly string[];
  /** Modules that the page preloads. */
  readonly shared: readonly string[];
  readonly styles: readonly string[];
}

export function pageFiles(): PageFiles {
  const html = readFileSync(join(inject("packedApp"), "widget.html"), "utf8");
  const tags = html.match(/<(script|link)\b[^>]*>/g) ?? [];
  const named = (part: RegExp, attribute: "src" | "href") =>
    tags
      .filter((tag) => part.test(tag))
      .flatMap(
        (tag) => new RegExp(`${attribute}="(?!https:)(?:\\./)?([^"]+)"`).exec(tag)?.[1] ?? [],
      );
  const files = {
    entries: named(/^<script/, "src"),
    shared: named(/rel="modulepreload"/, "href"),
    styles: named(/rel="stylesheet"/, "href"),
  };
  for (const [what, found] of Object.entries(files)) {
    if (found.length === 0) throw new Error(`widget.html names no ${what}`);
  }
  return files;
}

/** Scripts that the page does not name and that are not languages: they load after the first request. */
export function lazyFiles(): string[] {
  const { entries, shared } = pageFiles();
  const languages = readdirSync(join(import.meta.dirname, "../../../app/translations")).map(
    (file) => file.replace(".json", ""),
  );
  return [...scripts(inject("packedApp"))].filter((path) => {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const isLanguage = languages.some(
      (one) => name === `${one}.js` || /^[.-]/.test(name.replace(one, "")),
    );
    return !entries.includes(path) && !shared.includes(path) && !isLanguage;
  });
}

function scripts(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".js"));
}

/** Scripts and styles of the package, and of one with slightly different words and rules. */
export function twoBuilds(): Record<"first" | "second", ReadonlyMap<string, string>> {
  const copy = copyProject();
  try {
    const first = built(copy);
    const words = join(copy.folder, "app/translations/en.json");
    const text = readFileSync(words, "utf8");
    // Changes words of the first load as well as words of the lazy chunk.
    writeFileSync(
      words,
      text.replace(/"(action\.retry|confirm\.keep|guard\.again)": "/g, "$&Please: "),
    );
    return { first, second: built(copy) };
  } finally {
    copy.remove();
  }
}

function built(copy: ProjectCopy): ReadonlyMap<string, string> {
  const { status, output } = copy.build("pack");
  if (status !== 0) throw new Error(`The package cannot be made:\n${output}`);
  const entries = [...copy.entries()].filter(([name]) => /\.(js|css)$/.test(name));
  return new Map(entries.map(([name, content]) => [name, Buffer.from(content).toString("latin1")]));
}
