import { Component } from "preact";
import { say, spokenLanguage } from "../words/words";
import { hostKinds, regions } from "../zoho/api-host";
import { likelyHost } from "../zoho/likely-host";
import { html } from "./html";
import type { ViewContext } from "./props";

export interface HostListProps {
  /** Id of the element that explains the question. */
  readonly why: string;
  readonly context: ViewContext;
  readonly onChoose: (host: string) => void;
}

/** The API hosts that a connection to Zoho CRM can have, with a button that takes the selected one. */
export class HostList extends Component<HostListProps> {
  /** Selected at first; it must not change the selection later. */
  private readonly likely = likelyHost(this.props.context.crm, this.props.context.host);

  private readonly choose = () => {
    const list = document.getElementById("host");
    if (list instanceof HTMLSelectElement) this.props.onChoose(list.value);
  };

  override render() {
    return html`
      <label for="host">${say("host.label")}</label>
      <select id="host" aria-describedby=${this.props.why}>
        ${hostKinds.map(
          (kind) => html`
            <optgroup label=${say(`host.${kind}`)}>
              ${regions.map((region) => {
                const host = `${kind}.zohoapis.${region}`;
                return html`<option value=${host} selected=${host === this.likely}>
                  ${host} (${regionName(region)})
                </option>`;
              })}
            </optgroup>
          `,
        )}
      </select>
      <button type="button" onClick=${this.choose}>${say("host.use")}</button>
    `;
  }
}

/**
 * Where a data centre is, in the language of the page: "India" for "in", "Australia" for "com.au". The one whose hosts
 * end in "com" is in the United States. https://zoho.com/accounts/protocol/oauth/multi-dc.html
 */
function regionName(ending: string): string {
  const code = ending === "com" ? "US" : ending.slice(-2).toUpperCase();
  return new Intl.DisplayNames(spokenLanguage(), { type: "region" }).of(code) ?? code;
}
