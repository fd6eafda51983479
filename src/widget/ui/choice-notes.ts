import { say } from "../words/words";
import { html } from "./html";
import { memo } from "./memo";
import type { ChoiceNotesProps } from "./props";

/**
 * What was chosen, always visible: the person's own permissions, which can be taken back, and what was
 * not kept.
 */
export const ChoiceNotes = memo<ChoiceNotesProps>(
  ({ context, actions }) => html`
    ${
      context.usesOwnPermissions &&
      html`<p class="quiet">
        ${say("choice.own")}${" "}
        <button type="button" onClick=${actions.useConnection}>${say("choice.back")}</button>
      </p>`
    }
    ${context.forgetful && html`<p class="quiet">${say("choice.forgotten")}</p>`}
  `,
);
