import type { Page } from "puppeteer-core";
import type { BrowserUnderTest } from "../browser/each-browser";
import type { CrmOptions } from "../page/crm";
import { type Scene, type ScreenState, sceneOf } from "./scene";
import { dictionaryOf, type Words, wordsOf } from "./words";

export interface Speech {
  /** A language of the project, such as "de", stored as the chosen one from the start. */
  readonly language: string;
  readonly words: Words;
  readonly options?: Partial<CrmOptions>;
}

/** Words and browser for a language of the project. */
export function speech(language: string): Speech {
  return { language, words: wordsOf(dictionaryOf(language)) };
}

export const english = speech("en");

/** Opens a page and brings the widget into a state. */
export async function openState(
  browser: Pick<BrowserUnderTest, "openCrm" | "openWidgetAlone">,
  state: ScreenState,
  { language, words, options }: Speech = english,
): Promise<Scene> {
  const prepare = async (page: Page) => {
    await page.evaluateOnNewDocument(remember, language);
    await state.options?.prepare?.(page);
  };
  const query = { ...state.options?.query, language };
  const given: CrmOptions = { ...state.options, ...options, query, prepare };
  const crm = state.alone
    ? {
        ...(await browser.openWidgetAlone(given)),
        requests: async () => [],
        messages: async () => [],
      }
    : await browser.openCrm(given);
  const scene = sceneOf(crm, words);
  await state.reach(scene);
  return scene;
}

/** Runs in every frame before its scripts, as if that language had been chosen before. */
function remember(language: string): void {
  const crm = new URLSearchParams(location.search).get("serviceOrigin");
  if (!crm || language === "en") return;
  try {
    localStorage.setItem(`calls-preferences ${crm}`, JSON.stringify({ version: 1, language }));
  } catch {
    // Storage is denied in this state, so the CRM page sets the language.
  }
}
