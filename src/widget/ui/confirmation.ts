import { Component, createRef } from "preact";
import type { Preference } from "../preferences/preferences";
import { say } from "../words/words";
import { html } from "./html";
import { KeepFocus } from "./keep-focus";

export interface ConfirmationProps {
  readonly name: Preference;
  readonly onKeep: () => void;
  readonly onHide: (name: Preference) => void;
}

/**
 * Asks before hiding, right under the row: a modal in a frame traps nobody and can open off screen.
 * The focus starts on the safe button and returns to the switch.
 */
export class Confirmation extends Component<ConfirmationProps> {
  private readonly safe = createRef<HTMLButtonElement>();

  override componentDidMount() {
    this.safe.current?.focus();
  }

  override render({ name, onKeep, onHide }: ConfirmationProps) {
    const field = say(`field.${name}`);
    return html`
      <div class="confirmation" role="group" aria-labelledby="confirm-title" aria-describedby="confirm-text">
        <h2 id="confirm-title">${say("confirm.hide", { field })}</h2>
        <div id="confirm-text">
          <p>${say("confirm.meaning", { field })}</p>
          <p>${say("confirm.unguarded")}</p>
        </div>
        <${KeepFocus} to=${name}>
          <button type="button" ref=${this.safe} onClick=${onKeep}>${say("confirm.keep")}</button>
          <button type="button" class="danger" onClick=${() => onHide(name)}>
            ${say("confirm.hide", { field })}
          </button>
        <//>
      </div>
    `;
  }
}
