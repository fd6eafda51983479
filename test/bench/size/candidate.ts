import { posix } from "node:path";
import { type Bytes, bytesOf, sumOf } from "./compress";

/** Something built that can be opened. */
export interface Candidate {
  readonly name: string;
  /** Files by their path below the page's folder, "widget.html" first of all. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Bytes after gzip that the design allows, each file by itself as a server sends it. */
export const budget = { firstLoad: 18_000, all: 40_000 };

/**
 * What is fetched until the switches show: the page, what it names, and what its scripts import before
 * they run. Zoho's SDK is not counted: it is the same for every widget. Goes by what the files refer to,
 * so it does not matter how a build names them.
 * @throws where a file that is referred to is missing, of which the bytes would not be counted
 */
export function firstLoad({ files }: Candidate): string[] {
  const html = textOf(files, "widget.html");
  const named = [...html.matchAll(/\b(?:src|href)="(?!https:|#)([^"]+)"/g)].map(([, path]) =>
    posix.normalize(String(path)),
  );
  const found = new Set(["widget.html", ...named]);
  // A set hands out what is added to it while it is walked.
  for (const file of found) {
    if (!file.endsWith(".js")) continue;
    for (const path of imports(textOf(files, file))) {
      found.add(posix.join(posix.dirname(file), path));
    }
  }
  return [...found];
}

/** All pages, styles and scripts but those of other languages: what one person can come to fetch. */
export function allFiles({ files }: Candidate): string[] {
  const names = [...files.keys()];
  const languages = names.flatMap((name) => /^translations\/(.+)\.json$/.exec(name)?.[1] ?? []);
  // One script for each language, of which a person needs one at most, and none in English.
  const isOfLanguage = (name: string) =>
    languages.some((language) =>
      new RegExp(`^${language}(?![A-Za-z0-9]).*\\.js$`).test(posix.basename(name)),
    );
  return names.filter((name) => /\.(html|css|js)$/.test(name) && !isOfLanguage(name));
}

/** @throws where a file is missing, of which the bytes would not be counted */
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
