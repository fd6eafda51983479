import { narrow, wide } from "../support/states/look";
import { screenStates } from "../support/states/states";

/** Languages in which every state is pictured: the default, a right-to-left one, and a long one. */
export const languages = ["en", "ar", "de"] as const;

/** Languages in which only a few states are pictured, for their script. */
export const moreLanguages = ["es", "fr", "hi", "it", "ja", "pt-BR", "zh-CN"] as const;
const fewStates = ["both-shown", "asking-found", "guide", "languages"];

export const themes = ["day", "night"] as const;
export const widths = [wide, narrow] as const;

/** One state in one language, pictured in every theme and width. */
export interface Shot {
  readonly state: (typeof screenStates)[number];
  readonly language: string;
}

/** Of the states with all these words in their name, or all after a comma: `--only "locked to, refused"`. */
const wanted = (process.env["PICTURES_ONLY"] ?? "").split(",").map((words) => words.trim());
export const states = screenStates.filter(({ name }) =>
  wanted.some((words) => words.split(/\s+/).every((word) => name.includes(word))),
);

export const shots: readonly Shot[] = states.flatMap((state) => [
  // Outside CRM the language is always English.
  ...languages
    .filter((language) => !state.alone || language === "en")
    .map((language) => ({ state, language })),
  ...moreLanguages
    .filter(() => fewStates.includes(state.name))
    .map((language) => ({ state, language })),
]);

/** Name of a picture's file. */
export function fileOf(state: string, language: string, theme: string, width: number): string {
  return `${state}.${language}.${theme}.${width}.png`;
}
