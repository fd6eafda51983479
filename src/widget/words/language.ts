import { isRecord, own } from "../zoho/parse";
import { useWords } from "./words";

/** Languages beside English, which is built in. Each is a chunk made of app/translations/<language>.json. */
export const languages = ["ar", "de", "es", "fr", "hi", "it", "ja", "pt-BR", "zh-CN"] as const;

/**
 * The language for a locale such as "pt_PT", by parts: that very one, else one of the same language,
 * else English.
 */
export function languageFor(locale: string): string {
  const tag = locale.replace("_", "-").toLowerCase();
  return (
    languages.find((language) => language.toLowerCase() === tag) ??
    languages.find((language) => language.slice(0, 2) === tag.split("-")[0]) ??
    "en"
  );
}

/** Fetches a language and speaks it from then on; stays as it was where that fails. */
export async function speak(language: string): Promise<void> {
  const page = document.documentElement;
  const { dir } = page;
  // Before the words come, so that they find everything in its place.
  page.dir = language === "ar" ? "rtl" : "ltr";
  try {
    // A path of its own making: nine languages cost the first load one line.
    const path = `./${language}.${__BUILD__}.js`;
    const chunk: unknown = language === "en" ? {} : await import(/* @vite-ignore */ path);
    const words = own(Object(chunk), "default");
    useWords(isRecord(words) ? words : {});
    page.lang = language;
  } catch {
    // English, or what was spoken before, says the same.
    page.dir = dir;
  }
}
