import { html, render } from "htm/preact";
import type { Preference } from "../organisation/settings";
import type { Stage } from "../stage";
import { stageGroups } from "../stages";
import type { LoggedRequest } from "../wire/log";
import { addressOf } from "./address";
import type { Simulator } from "./api";

const preferences: readonly (readonly [Preference, string])[] = [
  ["show_from_number", "From Number shown"],
  ["show_to_number", "To Number shown"],
];

const latencies = [0, 150, 500, 1000, 3000];

/** Draws the panel anew; called after every change, so it keeps no state of its own. */
export function drawPanel(parent: HTMLElement, simulator: Simulator): void {
  render(
    html`
      <h2>Simulator</h2>
      <${Organisation} simulator=${simulator} />
      <${Requests} simulator=${simulator} />
      <${Stages} current=${simulator.stage} />
    `,
    parent,
  );
}

function Organisation({ simulator }: { simulator: Simulator }) {
  const { organisation } = simulator;
  return html`
    <fieldset>
      <legend>Another administrator changes</legend>
      ${preferences.map(
        ([preference, label]) => html`
          <label>
            <input
              type="checkbox"
              checked=${organisation.settings.preferences[preference]}
              onChange=${(event: Event) =>
                organisation.changeElsewhere(preference, isChecked(event.target))}
            />
            ${label}
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

function Requests({ simulator }: { simulator: Simulator }) {
  return html`
    <section aria-labelledby="requests">
      <h3 id="requests">Requests</h3>
      <p class="actions">
        <button type="button" onClick=${() => simulator.reload()}>Reload the frame</button>
        <button type="button" onClick=${() => simulator.clear()}>Clear the list</button>
      </p>
      <ol class="requests" aria-live="off">
        ${simulator.requests.map((request) => html`<${Entry} key=${request.n} request=${request} />`)}
      </ol>
      ${simulator.requests.length === 0 && html`<p>None yet.</p>`}
      <p>Messages of the widget: ${simulator.messages.length}</p>
    </section>
  `;
}

function Entry({ request }: { request: LoggedRequest }) {
  const { at, method, path, host, body, status, envelope, fault, answered } = request;
  const outcome = [
    status === undefined ? "not asked" : String(status),
    envelope,
    fault,
    answered === 0 ? "no answer" : answered > 1 && "answered twice",
  ];
  return html`
    <li>
      <time>${new Date(at).toTimeString().slice(0, 8)}</time>${" "}
      <b>${method}</b> ${path} <small>${host}</small>
      ${body !== undefined && html`<code>${JSON.stringify(body)}</code>`}
      <span class="outcome">${outcome.filter(Boolean).join(" · ")}</span>
    </li>
  `;
}

function Stages({ current }: { current: string }) {
  return html`
    <nav aria-labelledby="stages">
      <h3 id="stages">Stages</h3>
      ${Object.entries<Record<string, Stage>>(stageGroups).map(
        ([group, stages]) => html`
          <h4>${group}</h4>
          <ul>
            ${Object.entries(stages).map(
              ([id, { title }]) => html`
                <li>
                  <a href=${addressOf(id)} aria-current=${id === current ? "page" : undefined}>
                    ${title}
                  </a>
                </li>
              `,
            )}
          </ul>
        `,
      )}
    </nav>
  `;
}

function isChecked(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.checked;
}

function chosen(target: EventTarget | null): string {
  return target instanceof HTMLSelectElement ? target.value : "";
}
