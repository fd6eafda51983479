import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { CompatData, Identifier } from "@mdn/browser-compat-data/types";

/** Oldest versions, such as `{ chrome: 123, safari: 17.5 }`. */
export type Browsers = Readonly<Record<string, number>>;

/** What browsers can do, by MDN's data. */
export const compat: CompatData = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("@mdn/browser-compat-data"), "utf8"),
);

/** Reads esbuild's way of naming browsers: `chrome123`, `safari17.5`. What names none is left out. */
export function browsersOf(target: readonly string[]): Browsers {
  const found = target.flatMap((one) => {
    const [, browser, version] = /^(chrome|edge|firefox|safari)([\d.]+)$/.exec(one) ?? [];
    return browser ? [[browser, Number(version)] as const] : [];
  });
  return Object.fromEntries(found);
}

/** The browsers among these that lack something; in part or behind a flag is lacking too. */
function lacking({ __compat }: Identifier, browsers: Browsers): string[] {
  return Object.entries(browsers).flatMap(([browser, oldest]) => {
    const statement = Object.entries(__compat?.support ?? {}).find(
      ([name]) => name === browser,
    )?.[1];
    const all = [statement ?? []].flat();
    const there = all.some(
      ({ version_added: added, version_removed: removed, flags, alternative_name, prefix }) =>
        !flags && !alternative_name && !prefix && !removed && isBy(added, oldest),
    );
    return there ? [] : [`${browser} ${oldest}`];
  });
}

function isBy(added: string | false | undefined, oldest: number): boolean {
  return typeof added === "string" && Number(added.replace("≤", "")) <= oldest;
}

/** What the best of several things of one name is lacking in; nothing where none is known. */
export function leastLacking(entries: readonly Identifier[], browsers: Browsers): string[] {
  const lacks = entries.map((entry) => lacking(entry, browsers));
  return lacks.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

/** What is below an entry, by name. */
export function below(entry: Identifier | undefined): Entry[] {
  return Object.entries(entry ?? {}).filter(isEntry);
}

type Entry = [string, Identifier];

/** Beside its parts an entry holds what is said of itself. */
function isEntry(pair: [string, unknown]): pair is Entry {
  return pair[0] !== "__compat";
}
