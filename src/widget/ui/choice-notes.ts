import { say } from "../words/words";
import { html } from "./html";
import type { Place, Wishes } from "./props";

export interface ChoiceNotesProps {
  readonly place: Place;
  readonly wishes: Wishes;
}

/** What was chosen, always visible: the person's own rights, which can be taken back, and what was not kept. */
export function ChoiceNotes({ place, wishes }: ChoiceNotesProps) {
  return html`
    ${
      place.usesOwnRights &&
      html`<p class="quiet">
        ${say("choice.own")}${" "}
        <button type="button" onClick=${wishes.useConnection}>${say("choice.back")}</button>
      </p>`
    }
    ${place.forgetful && html`<p class="quiet">${say("choice.forgotten")}</p>`}
  `;
}
