import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { create } from "fontkit";

const require = createRequire(import.meta.url);

/** Fonts from npm for every script that the widget uses or shows, in order of preference. */
const packages = ["", "-arabic", "-devanagari", "-jp", "-sc", "-hebrew"].map(
  (script) => `@expo-google-fonts/noto-sans${script}`,
);
const weights = ["400Regular", "600SemiBold", "700Bold"];

/** Folders with one font file each. */
const folders = packages.flatMap((name) => {
  const folder = dirname(require.resolve(`${name}/package.json`));
  return weights.map((weight) => join(folder, weight));
});

/** The names of all our font families begin with this. */
export const familyName = "Noto Sans";

/**
 * Writes a fontconfig configuration with only these fonts, so that pictures are the same on every
 * machine.
 * @returns environment variables for the browser
 */
export function fontEnvironment(): Record<string, string> {
  const folder = join(import.meta.dirname, "../../../node_modules/.cache/calls-preferences/fonts");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "fonts.conf");
  const generic = ["system-ui", "sans-serif", "sans", "monospace", "ui-monospace"];
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((path) => `  <dir>${path}</dir>`).join("\n")}
  <cachedir>${join(folder, "cache")}</cachedir>
${generic.map((name) => `  <alias binding="strong"><family>${name}</family><prefer><family>${familyName}</family></prefer></alias>`).join("\n")}
</fontconfig>
`,
  );
  return { FONTCONFIG_FILE: file };
}

let covered: ReadonlySet<number> | undefined;

/** All characters for which one of the fonts has a glyph. */
function characters(): ReadonlySet<number> {
  covered ??= new Set(
    folders
      .filter((folder) => folder.endsWith("400Regular"))
      .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
      .filter((file) => file.endsWith(".ttf"))
      .flatMap((file) => {
        const font = create(readFileSync(file));
        if (!("characterSet" in font)) throw new Error(`${file} is a collection of fonts`);
        return font.characterSet;
      }),
  );
  return covered;
}

/**
 * Characters of a text that none of the fonts can draw, each with its code point: a browser would show a
 * box. Invisible characters, such as direction marks, do not count.
 */
export function missingGlyphs(text: string): string[] {
  const drawn = new Set(text.replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}\s]/gu, ""));
  return [...drawn]
    .filter((character) => !characters().has(character.codePointAt(0) ?? 0))
    .map((character) => `${character} U+${character.codePointAt(0)?.toString(16).toUpperCase()}`);
}
