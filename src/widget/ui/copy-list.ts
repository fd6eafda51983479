import { Component, createRef } from "preact";
import { say } from "../words/words";
import { copyText } from "./copy";
import { html } from "./html";

export interface CopyListProps {
  readonly text: string;
}

/**
 * Copies a list that is on screen already, as text for a change ticket. The text itself is shown only where the browser
 * refuses to copy it; it is selected then.
 */
export class CopyList extends Component<CopyListProps, { outcome?: "copied" | "selected" }> {
  private readonly text = createRef<HTMLPreElement>();
  override state: { outcome?: "copied" | "selected" } = {};

  private readonly copy = () => {
    const { current } = this.text;
    if (current) this.setState({ outcome: copyText(current) ? "copied" : "selected" });
  };

  override render({ text }: CopyListProps) {
    const { outcome } = this.state;
    const shown = outcome === "selected";
    return html`
      <div class="actions">
        <button type="button" onClick=${this.copy}>${say("guard.copy")}</button>
        <span role="status">${outcome && say(`details.${outcome}`)}</span>
      </div>
      <pre ref=${this.text} dir="auto" class=${shown ? "" : "unseen"} aria-hidden=${shown ? undefined : "true"}>
${text}</pre
      >
    `;
  }
}
