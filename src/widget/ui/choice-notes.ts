import { isReadOnly } from "../preferences/rights";
import { say } from "../words/words";
import { html } from "./html";
import { KeepFocus } from "./keep-focus";
import type { PartProps } from "./props";

/**
 * What was chosen, always visible: the person's own rights, which can be taken back, and what was not
 * kept. Before that, another look at whose rights the connection has, where they forbid to write.
 */
export function ChoiceNotes({ state: { page, rights }, place, wishes }: PartProps) {
  const mendable = page.at === "ready" && isReadOnly(rights) && rights.at !== "unloaded";
  return html`
    ${
      mendable &&
      html`<${KeepFocus} to="title">
        <button type="button" onClick=${wishes.again}>${say("guard.again")}</button>
      <//>`
    }
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
