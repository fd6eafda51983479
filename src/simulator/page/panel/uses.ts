import { html } from "htm/preact";
import type { Preference } from "../../organisation/settings";
import type { Hold } from "../../organisation/uses";
import type { Simulator } from "../api";
import { fieldTitles } from "./field-titles";

/** What uses the two fields, each with the way to mend it as in Setup. */
export function Holds({ simulator }: { simulator: Simulator }) {
  return html`
    <section aria-labelledby="holds">
      <h3 id="holds">What uses the fields</h3>
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
  const holds = organisation.holds(preference);
  const heading = `holds-${preference}`;
  const mend = (hold: Hold) => {
    organisation.mend(hold.id);
    // The button is gone by now, and the focus would be with it.
    document.getElementById(heading)?.focus();
  };
  return html`
    <h4 id=${heading} tabindex="-1">${title}</h4>
    ${holds.length === 0 && html`<p>Nothing uses it.</p>`}
    <ul class="holds" aria-labelledby=${heading} hidden=${holds.length === 0}>
      ${holds.map((hold) => {
        const action = hold.kind === "required" ? "Make it optional" : "Remove";
        return html`
          <li key=${hold.id} data-hold=${hold.id}>
            <span><bdi>${hold.text}</bdi>${!hold.refuses && html`<small>, not enforced</small>`}</span>
            <button
              type="button"
              aria-label=${`${action}: ${hold.text} (${title})`}
              onClick=${() => mend(hold)}
            >
              ${action}
            </button>
          </li>
        `;
      })}
    </ul>
  `;
}
