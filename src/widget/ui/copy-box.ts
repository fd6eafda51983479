import { say } from "../words/words";
import { copyText } from "./copy";
import { html } from "./html";

export interface CopyBoxProps {
  readonly label: string;
  readonly text: string;
  /** The label stands before the box already. */
  readonly labelled?: boolean;
}

/** A text to be pasted elsewhere, with a button that copies or at least selects it. */
export function CopyBox({ label, text, labelled }: CopyBoxProps) {
  return html`
    <div class="copy">
      ${!labelled && html`<span>${label}</span>`}
      <pre dir="auto">${text}</pre>
      <button type="button" aria-label=${`${say("guide.copy")}: ${label}`} onClick=${copyBefore}>
        ${say("guide.copy")}
      </button>
      <span role="status"></span>
    </div>
  `;
}

/** Copies the text before the pressed button and says so after it. Text that has to be copied by hand shows. */
export function copyBefore({ currentTarget }: { currentTarget: unknown }): void {
  if (!(currentTarget instanceof Element)) return;
  const text = currentTarget.previousElementSibling;
  const told = currentTarget.nextElementSibling;
  if (!text || !told) return;
  const isCopied = copyText(text);
  told.textContent = say(isCopied ? "details.copied" : "details.selected");
  // One that stands nowhere in sight has to be seen to be copied by hand.
  if (isCopied) return;
  text.classList.remove("unseen");
  text.removeAttribute("aria-hidden");
}
