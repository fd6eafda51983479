import { Component } from "preact";
import { say } from "../words/words";
import { hostKinds, likelyHost, regions } from "../zoho/api-host";
import { html } from "./html";
import { KeepFocus } from "./keep-focus";
import type { ViewContext } from "./props";

export interface HostQuestionProps {
  readonly context: ViewContext;
  readonly onChoose: (host: string) => void;
}

/** Asks for the API host where nothing tells it, or where the one in use does not fit. */
export class HostQuestion extends Component<HostQuestionProps> {
  /** Chosen beforehand; from then on the choice is the person's. */
  private readonly likely = likelyHost(this.props.context.crm, this.props.context.host);

  private readonly choose = () => {
    const list = document.getElementById("host");
    if (list instanceof HTMLSelectElement) this.props.onChoose(list.value);
  };

  override render() {
    return html`
      <${KeepFocus} to="title" class="question">
        <h2>${say("host.title")}</h2>
        <p id="host-why">${say("host.why")}</p>
        <label for="host">${say("host.label")}</label>
        <select id="host" aria-describedby="host-why">
          ${hostKinds.map(
            (kind) => html`
              <optgroup label=${say(`host.${kind}`)}>
                ${regions
                  .map((region) => `${kind}.zohoapis.${region}`)
                  .map((host) => html`<option selected=${host === this.likely}>${host}</option>`)}
              </optgroup>
            `,
          )}
        </select>
        <button type="button" onClick=${this.choose}>${say("host.use")}</button>
      <//>
    `;
  }
}
