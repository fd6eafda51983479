import { say } from "../words/words";
import { copyText } from "./copy";
import { html } from "./html";

export interface CopyBoxProps {
  readonly label: string;
  readonly text: string;
  /** The label is already there, before the box. */
  readonly labelled?: boolean;
}

/** A text to be pasted elsewhere, with a button that copies it, or at least selects it. Lists break after a comma. */
export function CopyBox({ label, text, labelled }: CopyBoxProps) {
  return html`
    <div class="copy">
      ${!labelled && html`<span>${label}</span>`}
      <pre dir="auto">${text.split(/(?<=,)/).map((part) => [part, html`<wbr />`])}</pre>
      <button type="button" aria-label=${`${say("guide.copy")}: ${label}`} onClick=${copyBefore}>
        ${say("guide.copy")}
      </button>
      <span role="status"></span>
    </div>
  `;
}

/** Copies the text before the button that was pressed, and says so in the element after it. */
export function copyBefore({ currentTarget }: { currentTarget: unknown }): void {
  if (!(currentTarget instanceof Element)) return;
  const text = currentTarget.previousElementSibling;
  const status = currentTarget.nextElementSibling;
  if (!text || !status) return;
  const isCopied = copyText(text);
  status.textContent = say(isCopied ? "details.copied" : "details.selected");
  // One that stands nowhere in sight has to be seen to be copied by hand.
  if (isCopied) return;
  text.classList.remove("unseen");
  text.removeAttribute("aria-hidden");
}
