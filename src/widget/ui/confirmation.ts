import { Component, createRef } from "preact";
import { isolated, say } from "../words/words";
import { Findings } from "./findings";
import { html } from "./html";
import { KeepFocus } from "./keep-focus";
import type { RowProps } from "./props";

/**
 * Asks before a field is hidden, right under its row: a modal dialog in a frame traps no focus and can open off screen.
 * The focus begins on the safe button and returns to the switch. "Hide" can be pressed at once, before the checks have
 * ended: a refusal by Zoho does no harm.
 */
export class Confirmation extends Component<RowProps> {
  private readonly safe = createRef<HTMLButtonElement>();

  override componentDidMount() {
    this.safe.current?.focus();
  }

  override render() {
    const { name, organisation, context, actions } = this.props;
    const field = say(`field.${name}`);
    return html`
      <div class="confirmation" role="group" aria-labelledby="confirm-title" aria-describedby="confirm-text">
        <h2 id="confirm-title">${say("confirm.hide", { field })}</h2>
        <div id="confirm-text">
          <p>${say("confirm.meaning", { field })}</p>
          <p><strong>${say("confirm.lost")}</strong></p>
          <p>${say("confirm.unguarded")}</p>
          <p class="where">
            ${organisation?.name && say("confirm.where", { name: isolated(organisation.name) })}
            ${context.sandbox && html` <span class="chip">${say("page.sandbox")}</span>`}
          </p>
        </div>
        <${KeepFocus} to=${name}>
          <button type="button" ref=${this.safe} onClick=${actions.cancelHide}>${say("confirm.keep")}</button>
          <button type="button" class="danger" onClick=${() => actions.hide(name)}>
            ${say("confirm.hide", { field })}
          </button>
        <//>
        <${Findings} ...${this.props} />
      </div>
    `;
  }
}
