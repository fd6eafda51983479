import { readFileSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import { describe, expect, it } from "vitest";

// Rules for every state, checked in the style sheets themselves.

const folder = join(import.meta.dirname, "../../../src/widget/ui");
const sheets = ["widget.css", "lazy.css"].map((name) => readFileSync(join(folder, name), "utf8"));
const css = sheets.join("\n").replace(/\/\*[\s\S]*?\*\//g, "");

interface Colours {
  readonly day: string;
  readonly night: string;
}

const tokens = new Map<string, Colours>();
for (const [, name, day, night] of css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)) {
  tokens.set(String(name), { day: String(day), night: String(night) });
}

interface Colour {
  parseString(text: string): void;
}

declare module "axe-core" {
  // Missing from its own types.
  interface Commons {
    readonly color: {
      readonly Color: new () => Colour;
      getContrast(one: Colour, other: Colour): number;
    };
  }
}

/** The contrast ratio of WCAG 2.2, as axe computes it. */
function contrast(first: string, second: string): number {
  const { Color, getContrast } = axe.commons.color;
  const parse = (text: string) => {
    const colour = new Color();
    colour.parseString(text);
    return colour;
  };
  return getContrast(parse(first), parse(second));
}

describe.each(["day", "night"] as const)("by %s", (theme) => {
  const token = (name: string) => {
    const colours = tokens.get(name);
    if (!colours) throw new Error(`There is no colour --${name}`);
    return colours[theme];
  };

  // axe checks text in each state, but not the visible parts of controls (WCAG 1.4.11).
  it.each([
    ["accent", "card"],
    ["accent", "raised"],
    ["accent", "page"],
    ["accent", "bad-page"],
    ["accent-text", "accent"],
    ["off", "card"],
    ["off", "raised"],
    ["off", "bad-page"],
    ["bad", "raised"],
    ["bad", "bad-page"],
  ])("--%s stands out against --%s by 3 to 1", (colour, ground) => {
    expect(contrast(token(colour), token(ground))).toBeGreaterThanOrEqual(3);
  });

  it.each(["card", "raised"])("words stand out against --%s by 4.5 to 1", (ground) => {
    for (const colour of ["text", "quiet", "accent", "bad"]) {
      expect(contrast(token(colour), token(ground)), colour).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe("the style sheets", () => {
  it("have every colour in both themes, in one place", () => {
    const colours = css.match(/#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch)\(/g) ?? [];
    expect(colours).toHaveLength(tokens.size * 2);
    expect(tokens.size).toBeGreaterThan(9);
  });
  it("use start and end, but not left and right", () => {
    const sides =
      /(?:^|[\s;{])(?:(?:margin|padding|border)-)?(?:left|right|top|bottom)\s*:|(?:^|[\s;{])(?:min-|max-)?(?:width|height)\s*:|:\s*(?:left|right)\b|translateX/gm;
    const allowed = /max-width: 400px|prefers-/;
    expect(css.split("\n").filter((line) => line.match(sides) && !allowed.test(line))).toEqual([]);
  });
  it("show the focus by at least 2 px, and remove that nowhere", () => {
    expect(css).toMatch(/:focus-visible \{\s*outline: 2px solid var\(--accent\)/);
    expect(css.match(/outline(?:-style|-width)?:\s*(?:none|0)/g)).toBeNull();
  });
  it("let nothing spin that takes less than 0.3 s, and everything that takes more than 0.4 s", () => {
    const delays = [...css.matchAll(/animation: \w+ [\d.]+s linear ([\d.]+)s infinite/g)];
    expect(delays.map(([, delay]) => Number(delay))).toEqual([0.35]);
    // The delayed message does not move: it appears at once.
    expect(css.match(/animation: (?!held-back)/g)).toHaveLength(2);
  });
});
