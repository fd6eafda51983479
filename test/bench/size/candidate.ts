import { posix } from "node:path";
import type { Metafile } from "esbuild";
import { type Bytes, bytesOf, sumOf } from "./compress";

/** Something built that can be opened, with what esbuild says of it. */
export interface Candidate {
  readonly name: string;
  /** Files by their path below the page's folder, "widget.html" first of all. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Paths in it begin with `outdir`. */
  readonly metafile: Metafile;
  /** Folder that the build was written to, as the metafile names it. */
  readonly outdir: string;
}

/** Bytes after gzip that the design allows, each file by itself as a server sends it. */
export const budget = { firstLoad: 18_000, all: 40_000 };

/** Scripts of one language each, of which a person needs one at most, and none in English. */
const language = /^chunks\/[a-z]{2}(-[A-Z]{2})?\.[0-9a-f]{10}\.js$/;

/**
 * What is fetched until the switches show: the page, what it names, and what its scripts import before
 * they run. Zoho's SDK is not counted: it is the same for every widget.
 */
export function firstLoad({ files, metafile, outdir }: Candidate): string[] {
  const html = new TextDecoder().decode(fileOf(files, "widget.html"));
  const named = [...html.matchAll(/\b(?:src|href)="(?!https:|#)([^"]+)"/g)].map(([, path]) =>
    posix.normalize(String(path)),
  );
  const found = new Set(["widget.html", ...named]);
  // A set hands out what is added to it while it is walked.
  for (const file of found) {
    for (const { path, kind } of metafile.outputs[`${outdir}/${file}`]?.imports ?? []) {
      if (kind === "import-statement") found.add(posix.relative(outdir, path));
    }
  }
  return [...found];
}

/** All pages, styles and scripts but those of other languages: what one person can come to fetch. */
export function allFiles({ files }: Candidate): string[] {
  return [...files.keys()].filter((file) => /\.(html|css|js)$/.test(file) && !language.test(file));
}

/** @throws where a file is missing, of which the bytes would not be counted */
export function totalOf({ files }: Candidate, names: readonly string[]): Bytes {
  return sumOf(names.map((name) => bytesOf(fileOf(files, name))));
}

function fileOf(files: Candidate["files"], name: string): Uint8Array {
  const content = files.get(name);
  if (!content) throw new Error(`There is no ${name}`);
  return content;
}
