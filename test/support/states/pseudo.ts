import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shortKeys } from "../../../src/build/plugins/short-keys.mjs";
import { builtName } from "../built-name";
import type { Speech } from "./open";
import { type Dictionary, dictionaryOf, type Key, wordsOf } from "./words";

const accents: Readonly<Record<string, string>> = {
  a: "á",
  e: "ë",
  i: "ï",
  o: "ö",
  u: "ü",
  n: "ñ",
  c: "ç",
  A: "Å",
  E: "É",
  I: "Î",
  O: "Ø",
  U: "Û",
};

/**
 * English that is 40 % longer and full of accents. Text that is not translated stands out, and places
 * without room for German or Hindi have none for it. Placeholders stay as they are.
 */
export function pseudo(text: string): string {
  const parts = text.split(/(\{\w+\})/);
  const wanted = Math.ceil(letters(text) * 1.4);
  const accented = parts.map((part) =>
    part.startsWith("{") ? part : part.replace(/[a-zA-Z]/g, (letter) => accents[letter] ?? letter),
  );
  const missing = wanted - letters(text);
  // Appends words as long as those of long languages.
  const more = "loñgër wördïng öf ünüsüal lëngth ".repeat(Math.ceil(missing / 33));
  return `${accented.join("")}${missing > 0 ? ` ${more.slice(0, missing)}`.trimEnd() : ""}`;
}

/** Length of a text without its placeholders. */
export function letters(text: string): number {
  return text.replace(/\{\w+\}/g, "").length;
}

/** The pseudo-language's words by their keys. */
export function pseudoDictionary(): Dictionary {
  const english = dictionaryOf("en");
  const entries = Object.entries(english).map(([key, text]) => [key as Key, pseudo(text)] as const);
  return Object.fromEntries(entries) as Dictionary;
}

/**
 * A copy of the package with the pseudo-language in place of German, so the widget treats it like any
 * other language.
 * @param packedApp the package's `app/`
 */
export function pseudoSpeech(packedApp: string): Required<Speech> & { remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "pseudo-"));
  const words = pseudoDictionary();
  cpSync(packedApp, folder, { recursive: true });
  writeFileSync(
    join(folder, builtName(folder, "chunks/de.js")),
    `export default ${JSON.stringify(shortKeys(words))};`,
  );
  return {
    language: "de",
    words: wordsOf(words),
    options: { widgetFolder: folder },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
