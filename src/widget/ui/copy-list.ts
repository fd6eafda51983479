import { Component, createRef } from "preact";
import { say } from "../words/words";
import { copyText } from "./copy";
import { html } from "./html";

export interface CopyListProps {
  readonly text: string;
}

/**
 * Copies a list that stands on the screen already, as text for a change ticket. The text itself shows only
 * where the browser refuses to copy it: it is selected then.
 */
export class CopyList extends Component<CopyListProps, { told?: "copied" | "selected" }> {
  private readonly text = createRef<HTMLPreElement>();
  override state: { told?: "copied" | "selected" } = {};

  private readonly copy = () => {
    const { current } = this.text;
    if (current) this.setState({ told: copyText(current) ? "copied" : "selected" });
  };

  override render({ text }: CopyListProps) {
    const { told } = this.state;
    const shown = told === "selected";
    return html`
      <div class="actions">
        <button type="button" onClick=${this.copy}>${say("guard.copy")}</button>
        <span role="status">${told && say(`details.${told}`)}</span>
      </div>
      <pre ref=${this.text} dir="auto" class=${shown ? "" : "unseen"} aria-hidden=${shown ? undefined : "true"}>
${text}</pre
      >
    `;
  }
}
