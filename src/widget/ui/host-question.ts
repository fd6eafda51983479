import { say } from "../words/words";
import { hostKinds, regions } from "../zoho/api-host";
import { html } from "./html";
import { KeepFocus } from "./keep-focus";
import { memo } from "./memo";

export interface HostQuestionProps {
  readonly onChoose: (host: string) => void;
}

/** Asks for the API host where nothing tells it. */
export const HostQuestion = memo<HostQuestionProps>(
  ({ onChoose }) => html`
    <${KeepFocus} to="title" class="question">
      <h2>${say("host.title")}</h2>
      <${HostList} onChoose=${onChoose} />
    <//>
  `,
);

/** Every API host there is, and the button that uses one. */
export function HostList({ onChoose }: HostQuestionProps) {
  const choose = () => {
    const list = document.getElementById("host");
    if (list instanceof HTMLSelectElement) onChoose(list.value);
  };
  return html`
    <div class="choice">
      <p id="host-why">${say("host.why")}</p>
      <label for="host">${say("host.label")}</label>
      <select id="host" aria-describedby="host-why">
        ${hostKinds.map(
          (kind) => html`
            <optgroup label=${say(`host.${kind}`)}>
              ${regions.map((region) => html`<option>${`${kind}.zohoapis.${region}`}</option>`)}
            </optgroup>
          `,
        )}
      </select>
      <button type="button" onClick=${choose}>${say("host.use")}</button>
    </div>
  `;
}
