import { say } from "../words/words";
import { html } from "./html";
import { memo } from "./memo";
import type { ChoiceNotesProps } from "./props";

/** Says that the person's own permissions are used, with a way back, and that a choice could not be stored. */
export const ChoiceNotes = memo<ChoiceNotesProps>(
  ({ context, actions }) => html`
    ${
      context.usesOwnPermissions &&
      html`<p class="quiet">
        ${say("choice.own")}${" "}
        <button type="button" onClick=${actions.useConnection}>${say("choice.back")}</button>
      </p>`
    }
    ${context.storageRefused && html`<p class="quiet">${say("choice.forgotten")}</p>`}
  `,
);
