import { html } from "htm/preact";
import type { LoggedRequest } from "../../wire/log";
import type { Simulator } from "../api";

/** The API requests that came over the wire. */
export function Requests({ simulator }: { simulator: Simulator }) {
  return html`
    <section aria-label="Requests">
      <p class="actions">
        <button type="button" onClick=${() => simulator.reload()}>Reload the frame</button>
        <button type="button" onClick=${() => simulator.clear()}>Clear the list</button>
      </p>
      <ol class="requests" aria-live="off">
        ${simulator.requests.map((request) => html`<${Entry} key=${request.n} request=${request} />`)}
      </ol>
      ${simulator.requests.length === 0 && html`<p>The widget has sent none yet.</p>`}
      <p class="quiet">Messages of the widget in all: ${simulator.messages.length}</p>
    </section>
  `;
}

function Entry({ request }: { request: LoggedRequest }) {
  const { at, way, method, host, body, status, envelope, fault, answered } = request;
  const outcome = [
    way === "person" && "with the person's own permissions",
    status === undefined ? "not asked" : String(status),
    envelope,
    fault,
    answered === 0 ? "no answer" : answered > 1 && "answered twice",
  ];
  return html`
    <li>
      <time>${new Date(at).toTimeString().slice(0, 8)}</time>${" "}
      <b>${method}</b> ${addressOf(request)} <small>${host}</small>
      ${body !== undefined && html`<code>${JSON.stringify(body)}</code>`}
      <span class="outcome">${outcome.filter(Boolean).join(" · ")}</span>
    </li>
  `;
}

function addressOf({ path, query }: LoggedRequest): string {
  const search = new URLSearchParams(query).toString();
  return search ? `${path}?${search}` : path;
}
