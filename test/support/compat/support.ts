import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { CompatData, Identifier } from "@mdn/browser-compat-data/types";

/** Oldest versions, such as `{ chrome: 123, safari: 17.5 }`. */
export type Browsers = Readonly<Record<string, number>>;

/** MDN's data on browser support. */
export const compat: CompatData = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("@mdn/browser-compat-data"), "utf8"),
);

/** Reads esbuild's names of browsers: `chrome123`, `safari17.5`. Ignores other targets. */
export function browsersOf(target: readonly string[]): Browsers {
  const found = target.flatMap((one) => {
    const [, browser, version] = /^(chrome|edge|firefox|safari)([\d.]+)$/.exec(one) ?? [];
    return browser ? [[browser, Number(version)] as const] : [];
  });
  return Object.fromEntries(found);
}

/** The browsers among these that lack a feature; partial support or a flag counts as lacking. */
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

/**
 * The browsers that lack even the most widely supported of several features with one name; none if there
 * are no features.
 */
export function leastLacking(entries: readonly Identifier[], browsers: Browsers): string[] {
  const lacks = entries.map((entry) => lacking(entry, browsers));
  return lacks.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

/** The entries below an entry, by name. */
export function below(entry: Identifier | undefined): Entry[] {
  return Object.entries(entry ?? {}).filter(isEntry);
}

type Entry = [string, Identifier];

/** An entry contains its own data (`__compat`) next to its parts. */
function isEntry(pair: [string, unknown]): pair is Entry {
  return pair[0] !== "__compat";
}
