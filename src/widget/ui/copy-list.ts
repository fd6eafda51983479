import { say } from "../words/words";
import { copyBefore } from "./copy-box";
import { html } from "./html";

export interface CopyListProps {
  readonly text: string;
}

/**
 * Copies a list that is on screen already, as text for a change ticket. The text itself is shown only where the browser
 * refuses to copy it; it is selected then.
 */
export function CopyList({ text }: CopyListProps) {
  return html`
    <div class="copy">
      <pre dir="auto" class="unseen" aria-hidden="true">${text}</pre>
      <button type="button" onClick=${copyBefore}>${say("guard.copy")}</button>
      <span role="status"></span>
    </div>
  `;
}
