import { languages } from "../words/language";
import { say } from "../words/words";
import { html } from "./html";
import type { Wishes } from "./props";

/** Each language as its speakers call it. Asked once: that takes longer than drawing the page. */
const named = ["en", ...languages].map(
  (language) =>
    [language, new Intl.DisplayNames(language, { type: "language" }).of(language) ?? ""] as const,
);

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
        ${named.map(
          ([
            language,
            name,
          ]) => html`<option value=${language} lang=${language} selected=${language === spoken}>
            ${language === "en" ? name : say("language.beta", { name })}
          </option>`,
        )}
      </select>
    </details>
  `;
}
