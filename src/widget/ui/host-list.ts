import { say } from "../words/words";
import { hostKinds, regions } from "../zoho/api-host";
import { html } from "./html";

export interface HostListProps {
  /** Id of the element that explains the question. */
  readonly why: string;
  readonly onChoose: (host: string) => void;
}

/** The API hosts that a connection to Zoho CRM can have, and the button that takes one. */
export function HostList({ why, onChoose }: HostListProps) {
  const choose = () => {
    const list = document.getElementById("host");
    if (list instanceof HTMLSelectElement) onChoose(list.value);
  };
  return html`
    <label for="host">${say("host.label")}</label>
    <select id="host" aria-describedby=${why}>
      ${hostKinds.map(
        (kind) => html`
          <optgroup label=${say(`host.${kind}`)}>
            ${regions.map((region) => html`<option>${`${kind}.zohoapis.${region}`}</option>`)}
          </optgroup>
        `,
      )}
    </select>
    <button type="button" onClick=${choose}>${say("host.use")}</button>
  `;
}
