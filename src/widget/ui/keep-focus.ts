import { Component, type ComponentChildren, createRef } from "preact";
import { html } from "./html";

export interface KeepFocusProps {
  /** Id of the element that takes the focus over. */
  readonly to: string;
  /** The element that is drawn: a row of buttons where nothing else is said. */
  readonly as?: "div" | "fieldset";
  readonly class?: string;
  readonly children?: ComponentChildren;
}

/** Focus must not fall to the page when the pressed button goes: it moves to a lasting element. */
export class KeepFocus extends Component<KeepFocusProps> {
  private readonly box = createRef<HTMLElement>();

  override componentWillUnmount() {
    if (this.box.current?.contains(document.activeElement)) {
      document.getElementById(this.props.to)?.focus();
    }
  }

  override render({ as = "div", class: name = "actions", children }: KeepFocusProps) {
    return html`<${as} class=${name || undefined} ref=${this.box}>${children}<//>`;
  }
}
