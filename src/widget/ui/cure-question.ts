import { Component, createRef } from "preact";
import type { CurablePlace } from "../preferences/cure";
import { cureCancelled, cureConfirmed } from "../preferences/cure-steps";
import { isolated, say } from "../words/words";
import { placeWords } from "./findings";
import { html } from "./html";
import { KeepFocus } from "./keep-focus";
import type { RowProps } from "./props";

export interface CureQuestionProps extends Pick<RowProps, "name" | "organisation" | "actions"> {
  readonly places: readonly CurablePlace[];
}

/** Asks before layouts are changed: says which ones, and what people can do then. The focus is on the safe button. */
export class CureQuestion extends Component<CureQuestionProps> {
  private readonly safe = createRef<HTMLButtonElement>();

  override componentDidMount() {
    this.safe.current?.focus();
  }

  override render({ name, places, organisation, actions }: CureQuestionProps) {
    const field = say(`field.${name}`);
    const cancel = () => actions.change(cureCancelled);
    const cancelOnEscape = (event: KeyboardEvent) => {
      if (event.key === "Escape") cancel();
    };
    return html`
      <div
        class="confirmation"
        role="group"
        aria-labelledby="cure-title"
        aria-describedby="cure-text"
        onKeyDown=${cancelOnEscape}
      >
        <h2 id="cure-title">${say("cure.title", { field })}</h2>
        <div id="cure-text">
          <p>${say("cure.meaning", { field })}</p>
          <ul>
            ${places.map((place) => html`<li>${placeWords(place)}</li>`)}
          </ul>
          ${organisation?.name && html`<p class="where">${say("confirm.where", { name: isolated(organisation.name) })}</p>`}
        </div>
        <${KeepFocus} to=${name}>
          <button type="button" ref=${this.safe} onClick=${cancel}>${say("cure.leave")}</button>
          <button type="button" onClick=${() => actions.change(cureConfirmed)}>${say("cure.make")}</button>
        <//>
      </div>
    `;
  }
}
