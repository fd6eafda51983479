import { isLinkName } from "../choices";
import { say } from "../words/words";
import { html } from "./html";

/** Another link name, for connections that were created under one. */
export function LinkName({
  connection,
  onUse,
}: {
  readonly connection: string;
  readonly onUse: (link: string) => void;
}) {
  const use = () => {
    const field = document.getElementById("link-name");
    const error = document.getElementById("link-error");
    if (!(field instanceof HTMLInputElement) || !error) return;
    const link = field.value.trim();
    const valid = isLinkName(link);
    error.textContent = valid ? "" : say("guide.invalid");
    field.setAttribute("aria-invalid", String(!valid));
    if (valid) onUse(link);
    else field.focus();
  };
  return html`
    <details>
      <summary>${say("guide.other")}</summary>
      <label for="link-name">${say("guide.link")}</label>
      <div class="actions"><input id="link-name" value=${connection} aria-describedby="link-error" autocomplete="off" spellcheck=${false} />
      <button type="button" onClick=${use}>${say("guide.use")}</button></div>
      <p id="link-error" class="note bad" role="alert"></p>
    </details>
  `;
}
