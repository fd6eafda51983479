import { say } from "../words/words";
import { html } from "./html";
import { KeepFocus } from "./keep-focus";
import { memo } from "./memo";
import type { ChoiceNotesProps } from "./props";

/**
 * What was chosen, always visible: the person's own permissions, which can be taken back, and what was
 * not kept. Before that, another look at whose permissions the connection has, where they forbid to write.
 */
export const ChoiceNotes = memo<ChoiceNotesProps>(
  ({ mendable, context, actions }) => html`
    ${
      mendable &&
      html`<${KeepFocus} to="title">
        <button type="button" onClick=${actions.checkAgain}>${say("guard.again")}</button>
      <//>`
    }
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
