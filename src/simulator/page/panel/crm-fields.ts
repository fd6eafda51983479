import { html } from "htm/preact";
import type { Simulator } from "../api";
import { fieldTitles } from "./field-titles";

const latencies = [0, 150, 500, 1000, 3000];

/** What another administrator may do, and how fast the CRM page answers. */
export function Organisation({ simulator }: { simulator: Simulator }) {
  const { organisation } = simulator;
  return html`
    <fieldset>
      <legend>Another administrator changes</legend>
      ${fieldTitles.map(
        ([preference, title]) => html`
          <label>
            <input
              type="checkbox"
              checked=${organisation.settings.preferences[preference]}
              onChange=${(event: Event) =>
                organisation.changeElsewhere(preference, isChecked(event.target))}
            />
            ${title} shown
          </label>
        `,
      )}
      <button type="button" onClick=${() => organisation.installTelephony()}>
        Install telephony
      </button>
    </fieldset>
    <label>
      Every answer takes${" "}
      <select
        value=${simulator.latency}
        onChange=${(event: Event) => {
          simulator.latency = Number(chosen(event.target));
        }}
      >
        ${latencies.map((ms) => html`<option value=${ms}>${ms} ms</option>`)}
      </select>
    </label>
  `;
}

function isChecked(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.checked;
}

function chosen(target: EventTarget | null): string {
  return target instanceof HTMLSelectElement ? target.value : "";
}
