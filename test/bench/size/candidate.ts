import { posix } from "node:path";
import { type Bytes, bytesOf, sumOf } from "./compress";

/** A built page that can be opened. */
export interface Candidate {
  readonly name: string;
  /** Files by their path below the page's folder, including "widget.html". */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Bytes after gzip that the design allows; each file is compressed separately, as a server sends it. */
export const budget = { firstLoad: 18_000, all: 40_000 };

/**
 * What is fetched until the switches show: the page, what it names, and the static imports of its
 * scripts. Zoho's SDK does not count: it is the same for every widget. It follows references in the
 * files, so names do not matter.
 * @throws if a referenced file is missing, whose bytes would not be counted
 */
export function firstLoad({ files }: Candidate): string[] {
  const html = textOf(files, "widget.html");
  const named = [...html.matchAll(/\b(?:src|href)="(?!https:|#)([^"]+)"/g)].map(([, path]) =>
    posix.normalize(String(path)),
  );
  const found = new Set(["widget.html", ...named]);
  // Iterating over a set includes members that are added meanwhile.
  for (const file of found) {
    if (!file.endsWith(".js")) continue;
    for (const path of imports(textOf(files, file))) {
      found.add(posix.join(posix.dirname(file), path));
    }
  }
  return [...found];
}

/** All pages, styles and scripts, except those of other languages: the most that one person fetches. */
export function allFiles({ files }: Candidate): string[] {
  const names = [...files.keys()];
  const languages = names.flatMap((name) => /^translations\/(.+)\.json$/.exec(name)?.[1] ?? []);
  // Each language has one script, of which a person needs at most one, and none in English.
  const isOfLanguage = (name: string) =>
    languages.some((language) =>
      new RegExp(`^${language}(?![A-Za-z0-9]).*\\.js$`).test(posix.basename(name)),
    );
  return names.filter((name) => /\.(html|css|js)$/.test(name) && !isOfLanguage(name));
}

/** @throws if a file is missing, whose bytes would not be counted */
export function totalOf({ files }: Candidate, names: readonly string[]): Bytes {
  return sumOf(names.map((name) => bytesOf(fileOf(files, name))));
}

/** What a built script imports statically, relative to itself; `import()` is followed by a parenthesis. */
function imports(script: string): string[] {
  return [...script.matchAll(/\b(?:from|import)\s*["'](\.\.?\/[^"']+)["']/g)].map(([, path]) =>
    String(path),
  );
}

function textOf(files: Candidate["files"], name: string): string {
  return new TextDecoder().decode(fileOf(files, name));
}

function fileOf(files: Candidate["files"], name: string): Uint8Array {
  const content = files.get(name);
  if (!content) throw new Error(`There is no ${name}`);
  return content;
}
