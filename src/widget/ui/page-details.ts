import { languages } from "../words/language";
import { say } from "../words/words";
import { html } from "./html";
import type { Wishes } from "./props";

/** Details of the widget itself: the version, and the language. No native speaker has reviewed the languages beside English yet. */
export function PageDetails({ wishes }: { readonly wishes: Wishes }) {
  const spoken = document.documentElement.lang;
  const choose = ({ currentTarget }: { currentTarget: unknown }) => {
    if (currentTarget instanceof HTMLSelectElement) wishes.useLanguage(currentTarget.value);
  };
  return html`
    <details class="quiet">
      <summary>${say("details.version", { value: __VERSION__ })}</summary>
      <label for="language">${say("language.label")}</label>${" "}
      <select id="language" onChange=${choose}>
        ${["en", ...languages].map(
          (
            language,
          ) => html`<option value=${language} lang=${language} selected=${language === spoken}>
            ${nameOf(language)}
          </option>`,
        )}
      </select>
    </details>
  `;
}

/** As its speakers call it. */
function nameOf(language: string): string {
  const name = new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language;
  return language === "en" ? name : say("language.beta", { name });
}
