import { say } from "../words/words";
import { CopyBox } from "./copy-box";
import { html } from "./html";

/** A letter that somebody without the permission can send to whoever gives it. */
export function AskPermission() {
  return html`
    <div class="set-up">
      <p>${say("guide.ask")}</p>
      <${CopyBox} labelled label=${say("guide.ask")} text=${say("guide.askLetter")} />
    </div>
  `;
}
