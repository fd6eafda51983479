import { say } from "../words/words";
import { linkNamePattern, trimmed } from "../zoho/link-name";
import { html } from "./html";

export interface LinkNameProps {
  readonly connection: string;
  readonly onUse: (link: string) => void;
}

/** Takes another link name, for a connection that was created with one. The browser explains an invalid one. */
export function LinkName({ connection, onUse }: LinkNameProps) {
  const use = () => {
    const field = document.getElementById("link-name");
    if (!(field instanceof HTMLInputElement)) return;
    field.value = trimmed(field.value);
    if (field.reportValidity()) onUse(field.value);
  };
  return html`
    <details>
      <summary>${say("guide.other")}</summary>
      <label for="link-name">${say("guide.link")}</label>
      <div class="actions">
        <input
          id="link-name"
          dir="ltr"
          defaultValue=${connection}
          required
          pattern=${linkNamePattern}
          title=${say("guide.valid")}
        />
        <button type="button" onClick=${use}>${say("guide.use")}</button>
      </div>
    </details>
  `;
}
