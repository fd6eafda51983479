import { html } from "htm/preact";
import type { Simulator } from "../api";
import type { Look } from "../look";

type Choices = readonly (readonly [value: string | number, words: string])[];

// Codes in Zoho's form; Zoho does not publish which ones it has.
const languages: Choices = [
  "en_US",
  "de_DE",
  "es_ES",
  "fr_FR",
  "it_IT",
  "pt_BR",
  "ja_JP",
  "zh_CN",
  "hi_IN",
  "ar_EG",
].map((code) => [code, code]);

const fields: readonly (readonly [name: keyof Look, words: string, choices: Choices])[] = [
  [
    "theme",
    "Theme",
    [
      ["", "As the stage has it"],
      ["day", "Day"],
      ["night", "Night"],
    ],
  ],
  [
    "scheme",
    "Preferred scheme",
    [
      ["", "As the theme"],
      ["light", "Light"],
      ["dark", "Dark"],
    ],
  ],
  [
    "dir",
    "Direction of the page",
    [
      ["ltr", "Left to right"],
      ["rtl", "Right to left"],
    ],
  ],
  [
    "width",
    "Width inside the frame",
    [[0, "All there is"], ...[320, 480, 640, 900, 1280].map((px) => [px, `${px} px`] as const)],
  ],
  [
    "zoom",
    "Zoom of the frame",
    [100, 125, 150, 200, 400].map((percent) => [percent, `${percent} %`] as const),
  ],
  ["language", "User's language", [["", "As the stage has it"], ...languages]],
  ["locale", "Locale of SET_CONTEXT", [["", "As the language"], ...languages]],
];

/** How the CRM page and the frame look, and which languages they report. */
export function LookFields({ simulator }: { simulator: Simulator }) {
  const { look } = simulator;
  const choose = (name: keyof Look, { target }: Event) => {
    if (!(target instanceof HTMLSelectElement)) return;
    const { value } = target;
    simulator.applyLook({ [name]: typeof look[name] === "number" ? Number(value) : value });
    // The widget receives languages only when it registers.
    if (name === "language" || name === "locale") simulator.reload();
  };
  return html`
    <section class="look" aria-labelledby="look">
      <h3 id="look">Appearance and language</h3>
      ${fields.map(
        ([name, words, choices]) => html`
          <label class="field">
            ${words}
            <select name=${name} onChange=${(event: Event) => choose(name, event)}>
              ${withOwn(choices, look[name]).map(
                ([value, text]) =>
                  html`<option value=${value} selected=${value === look[name]}>${text}</option>`,
              )}
            </select>
          </label>
        `,
      )}
      <p class="quiet">
        A language loads the frame anew. One that was chosen in the widget before counts more.
      </p>
    </section>
  `;
}

/** The address may hold a value that is not among the choices. */
function withOwn(choices: Choices, value: string | number): Choices {
  return choices.some(([known]) => known === value)
    ? choices
    : [...choices, [value, String(value)]];
}
