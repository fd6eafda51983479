import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { missingGlyphs } from "../support/fonts/fonts";

const folder = new URL("../../app/translations/", import.meta.url);

// The pictures use fonts from npm, so a language whose script they lack would be boxes.
it.each(readdirSync(folder))("every character of %s can be drawn", (file) => {
  expect(missingGlyphs(readFileSync(new URL(file, folder), "utf8"))).toEqual([]);
});

it("a character without a glyph is found, by its code point", () => {
  expect(missingGlyphs("Calls \u2068\u10A0\u2069 calls \u{1F4DE}")).toEqual([
    "\u10A0 U+10A0",
    "\u{1F4DE} U+1F4DE",
  ]);
});
