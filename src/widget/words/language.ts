import { isRecord, ownProperty } from "../unknown";
import { spokenLanguage, useWords } from "./words";

/** Languages beside English, which is built in. Each is a chunk made of app/translations/<language>.json. */
export const languages = ["ar", "de", "es", "fr", "hi", "it", "ja", "pt-BR", "zh-CN"] as const;

/** Chinese that is written in traditional characters: by its script, else by where it is read. */
const traditionalChinese = /^zh(?!.*-hans).*-(hant|tw|hk|mo)\b/;

/**
 * The language for a locale such as "pt_PT", by parts: that very one, else one of the same language,
 * else English. Readers of Traditional Chinese prefer English to Simplified, see mozilla/sumo#1820.
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

/** What was asked for last: files may come in another order. */
let wanted = "en";

/**
 * Fetches a language and speaks it from then on; stays as it was where that fails. The page says of itself
 * what its words are, not what they will be.
 * @returns false where it failed, or another one was asked for meanwhile
 */
export async function switchLanguage(language: string): Promise<boolean> {
  wanted = language;
  const words = await wordsOf(language);
  if (!words || wanted !== language) return false;
  const page = document.documentElement;
  useWords(words, language);
  page.lang = language;
  page.dir = language === "ar" ? "rtl" : "ltr";
  return true;
}

/**
 * Keeps translators off where the words are in the reader's own language. Whoever reads another one may have
 * them translated: a reader of Polish is shown English.
 * @param chosen the language that the reader chose here
 * @param known locale of the reader, as far as CRM tells; else the browser's languages count
 */
export function optOutOfTranslation(chosen: string | undefined, known: string | undefined): void {
  const page = document.documentElement;
  const readers = known ? [known] : navigator.languages;
  const spoken = spokenLanguage();
  const own = chosen === spoken || readers.some((one) => part(one) === part(spoken));
  if (own) page.setAttribute("translate", "no");
  else page.removeAttribute("translate");
}

/** The language of a locale, without its region. */
function part(locale: string): string | undefined {
  return locale.toLowerCase().split(/[-_]/)[0];
}

async function wordsOf(language: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  if (language === "en") return {};
  try {
    // A path of its own making: nine languages cost the first load one line.
    const path = `./${language}.${__BUILD__}.js`;
    const chunk: unknown = await import(/* @vite-ignore */ path);
    const words = ownProperty(Object(chunk), "default");
    return isRecord(words) ? words : undefined;
  } catch {
    return undefined;
  }
}
