import { languages } from "../words/language";
import { say, spokenLanguage } from "../words/words";
import { html } from "./html";
import { memo } from "./memo";
import type { ViewActions } from "./props";

/** The languages and their own names. They are looked up once, because that takes longer than drawing the page. */
const namedLanguages = ["en", ...languages].map(
  (language) =>
    [language, new Intl.DisplayNames(language, { type: "language" }).of(language) ?? ""] as const,
);

export interface PageDetailsProps {
  /** The language of the page. */
  readonly language: string;
  readonly actions: ViewActions;
}

/**
 * The language and the version. They are never folded, so that whoever cannot read the page finds the list at its end.
 * No native speaker has reviewed the languages beside English yet.
 */
export const PageDetails = memo<PageDetailsProps>(({ language: current, actions }) => {
  const choose = async ({ currentTarget: list }: { currentTarget: unknown }) => {
    if (!(list instanceof HTMLSelectElement)) return;
    await actions.useLanguage(list.value);
    // Where its file did not come, the list goes back to the language of the page.
    list.value = spokenLanguage();
  };
  return html`
    <div class="foot">
      <label for="language">${say("language.label")}</label>
      <select id="language" onChange=${choose}>
        ${namedLanguages.map(
          ([
            language,
            name,
          ]) => html`<option value=${language} lang=${language} selected=${language === current}>
            ${language === "en" ? name : say("language.beta", { name })}
          </option>`,
        )}
      </select>
      <span>${say("details.version", { value: __VERSION__ })}</span>
    </div>
  `;
});
