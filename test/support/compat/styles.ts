import type { Identifier } from "@mdn/browser-compat-data/types";
import { type Browsers, below, compat, leastLacking } from "./support";

const { properties, selectors, types, "at-rules": atRules } = compat.css;
const functions = new Map<string, Identifier[]>();
collect(types);
for (const [, property] of below(properties)) collect(property);

/** Functions such as `light-dark()` are at any depth, under their plain names. */
function collect(entry: Identifier | undefined): void {
  for (const [name, one] of below(entry)) {
    functions.set(name, [...(functions.get(name) ?? []), one]);
    collect(one);
  }
}

/**
 * The features that a style sheet uses and some of these browsers lack: properties, at-rules,
 * pseudo-classes and -elements, functions. It does not check keywords.
 * @returns lines such as "field-sizing: firefox 128"
 */
export function stylesNewerThan(css: string, browsers: Browsers): string[] {
  const text = css.replace(/\/\*[\s\S]*?\*\/|"[^"]*"/g, "");
  const names = (pattern: RegExp) => [
    ...new Set([...text.matchAll(pattern)].map(([, name]) => String(name))),
  ];
  const used: (readonly [string, readonly Identifier[]])[] = [
    ...names(/[{;]\s*([a-z-]+)\s*:/g).map((name) => [name, entriesOf(properties, name)] as const),
    ...names(/@([a-z-]+)/g).map((name) => [`@${name}`, entriesOf(atRules, name)] as const),
    ...names(/(?<=[^\s{;(]|[\s},>(])::?([a-z-]+)(?=[^{};]*\{)/g).map(
      (name) => [`:${name}`, entriesOf(selectors, name)] as const,
    ),
    ...names(/([a-z-]+)\(/g).map((name) => [`${name}()`, functions.get(name) ?? []] as const),
  ];
  return used.flatMap(([name, entries]) => {
    const lacks = leastLacking(entries, browsers);
    return lacks.length > 0 ? [`${name}: ${lacks.join(", ")}`] : [];
  });
}

function entriesOf(entry: Identifier | undefined, name: string): Identifier[] {
  return below(entry)
    .filter(([known]) => known === name)
    .map(([, one]) => one);
}
