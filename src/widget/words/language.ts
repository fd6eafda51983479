import { isRecord, ownProperty } from "../unknown";
import { spokenLanguage, useWords } from "./words";

/** The languages beside English, which is built in. Each is a chunk of its own. */
export const languages = ["ar", "de", "es", "fr", "hi", "it", "ja", "pt-BR", "zh-CN"] as const;

/** Chinese in traditional characters: named by its script, or by where it is read. */
const traditionalChinese = /^zh(?!.*-hans).*-(hant|tw|hk|mo)\b/;

/**
 * The language for a locale such as "pt_PT": that very one, else one with the same primary language, else English.
 * Readers of Traditional Chinese prefer English to Simplified, see mozilla/sumo#1820.
 */
export function languageFor(locale: string): string {
  const tag = locale.replaceAll("_", "-").toLowerCase();
  if (traditionalChinese.test(tag)) return "en";
  return (
    languages.find((language) => language.toLowerCase() === tag) ??
    languages.find((language) => language.slice(0, 2) === /[a-z]+/.exec(tag)?.[0]) ??
    "en"
  );
}

/** The language that was asked for last: the files may come in another order. */
let requested = "en";

/**
 * Fetches a language and switches to it. The page's `lang` changes together with its words, never before them.
 * @returns false where the file did not come, or another language was asked for meanwhile
 */
export async function switchLanguage(language: string): Promise<boolean> {
  requested = language;
  const words = await wordsOf(language);
  if (!words || requested !== language) return false;
  const page = document.documentElement;
  useWords(words, language);
  page.lang = language;
  page.dir = language === "ar" ? "rtl" : "ltr";
  return true;
}

/**
 * Opts out of page translation where the page is in the reader's own language. Anybody else may translate it: a
 * reader of Polish sees English otherwise.
 * @param chosen the language that the reader chose here
 * @param known locale of the reader, where CRM tells it; otherwise the browser's languages count
 */
export function optOutOfTranslation(chosen: string | undefined, known: string | undefined): void {
  const page = document.documentElement;
  const readers = known ? [known] : navigator.languages;
  const spoken = spokenLanguage();
  const isOwn =
    chosen === spoken ||
    readers.some((locale) => primaryLanguage(locale) === primaryLanguage(spoken));
  if (isOwn) page.setAttribute("translate", "no");
  else page.removeAttribute("translate");
}

/** "pt" for "pt-BR" or "pt_PT". */
function primaryLanguage(locale: string): string | undefined {
  return locale.toLowerCase().split(/[-_]/)[0];
}

async function wordsOf(language: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  if (language === "en") return {};
  try {
    // The path is put together here, so that nine languages cost the first load one line.
    const path = `./${language}.${__BUILD__}.js`;
    const chunk: unknown = await import(/* @vite-ignore */ path);
    const words = ownProperty(Object(chunk), "default");
    return isRecord(words) ? words : undefined;
  } catch {
    return undefined;
  }
}
