import { html } from "htm/preact";
import type { Preference } from "../../organisation/settings";
import type { Use } from "../../organisation/uses";
import type { Simulator } from "../api";
import { fieldTitles } from "./field-titles";

/** What uses the two fields, each with a button that removes it, as in Setup. */
export function Uses({ simulator }: { simulator: Simulator }) {
  return html`
    <section aria-labelledby="uses">
      <h3 id="uses">What uses the fields</h3>
      ${fieldTitles.map(
        ([preference, title]) => html`
          <${Field} simulator=${simulator} preference=${preference} title=${title} />
        `,
      )}
    </section>
  `;
}

interface FieldProps {
  readonly simulator: Simulator;
  readonly preference: Preference;
  readonly title: string;
}

function Field({ simulator: { organisation }, preference, title }: FieldProps) {
  const uses = organisation.usesOf(preference);
  const heading = `uses-${preference}`;
  const mend = (use: Use) => {
    organisation.mend(use.id);
    // The button is gone by now, and the focus with it.
    document.getElementById(heading)?.focus();
  };
  return html`
    <h4 id=${heading} tabindex="-1">${title}</h4>
    ${uses.length === 0 && html`<p>Nothing uses it.</p>`}
    <ul class="uses" aria-labelledby=${heading} hidden=${uses.length === 0}>
      ${uses.map((use) => {
        const action = use.kind === "required" ? "Make it optional" : "Remove";
        return html`
          <li key=${use.id} data-use=${use.id}>
            <span><bdi>${use.text}</bdi>${!use.refuses && html`<small> Zoho does not refuse because of it.</small>`}</span>
            <button
              type="button"
              aria-label=${`${action}: ${use.text} (${title})`}
              onClick=${() => mend(use)}
            >
              ${action}
            </button>
          </li>
        `;
      })}
    </ul>
  `;
}
