import { languages } from "../words/language";
import { say, spokenLanguage } from "../words/words";
import { html } from "./html";
import { memo } from "./memo";
import type { ViewActions } from "./props";

/** Each language as its speakers call it. Asked once: that takes longer than drawing the page. */
const named = ["en", ...languages].map(
  (language) =>
    [language, new Intl.DisplayNames(language, { type: "language" }).of(language) ?? ""] as const,
);

export interface PageDetailsProps {
  /** The language that is spoken. */
  readonly language: string;
  readonly actions: ViewActions;
}

/**
 * The language and the version, never folded away: who cannot read the page finds the list at its end, with each
 * language as its speakers call it.
 * No native speaker has reviewed the languages beside English yet.
 */
export const PageDetails = memo<PageDetailsProps>(({ language: spoken, actions }) => {
  const choose = async ({ currentTarget: list }: { currentTarget: unknown }) => {
    if (!(list instanceof HTMLSelectElement)) return;
    await actions.useLanguage(list.value);
    // Where its file did not come, the list shows again what is spoken.
    list.value = spokenLanguage();
  };
  return html`
    <div class="foot">
      <label for="language">${say("language.label")}</label>
      <select id="language" onChange=${choose}>
        ${named.map(
          ([
            language,
            name,
          ]) => html`<option value=${language} lang=${language} selected=${language === spoken}>
            ${language === "en" ? name : say("language.beta", { name })}
          </option>`,
        )}
      </select>
      <span>${say("details.version", { value: __VERSION__ })}</span>
    </div>
  `;
});
