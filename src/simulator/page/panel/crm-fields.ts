import { html } from "htm/preact";
import type { Simulator } from "../api";
import { fieldTitles } from "./field-titles";
import { LookFields } from "./look-fields";
import { Uses } from "./uses";

const latencies = [0, 150, 500, 1000, 3000];

/** What happens in this CRM outside the widget, and how its page behaves and looks. */
export function CrmFields({ simulator }: { simulator: Simulator }) {
  const { organisation, frameHidden } = simulator;
  return html`
    <section aria-labelledby="elsewhere">
      <h3 id="elsewhere">Another administrator changes</h3>
      ${fieldTitles.map(
        ([preference, title]) => html`
          <label class="check">
            <input
              type="checkbox"
              checked=${organisation.settings.preferences[preference]}
              onChange=${(event: Event) =>
                organisation.changeElsewhere(preference, isChecked(event.target))}
            />
            ${title} is shown
          </label>
        `,
      )}
      <p class="actions">
        <button type="button" onClick=${() => organisation.installTelephony()}>
          Install telephony
        </button>
      </p>
    </section>
    <${Uses} simulator=${simulator} />
    <section aria-labelledby="page">
      <h3 id="page">CRM page and frame</h3>
      <label class="field">
        Every answer takes
        <select
          value=${simulator.latency}
          onChange=${(event: Event) => {
            simulator.latency = Number(chosen(event.target));
          }}
        >
          ${withOwn(simulator.latency).map((ms) => html`<option value=${ms}>${ms} ms</option>`)}
        </select>
      </label>
      <p class="actions">
        <button type="button" onClick=${() => simulator.hideFrame(!frameHidden)}>
          ${frameHidden ? "Show the frame" : "Hide the frame"}
        </button>
        <button type="button" onClick=${() => simulator.pageLoad()}>Send PageLoad again</button>
      </p>
    </section>
    <${LookFields} simulator=${simulator} />
  `;
}

/** The address may hold a value that is not among the choices. */
function withOwn(latency: number): readonly number[] {
  return latencies.includes(latency) ? latencies : [...latencies, latency];
}

function isChecked(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.checked;
}

function chosen(target: EventTarget | null): string {
  return target instanceof HTMLSelectElement ? target.value : "";
}
