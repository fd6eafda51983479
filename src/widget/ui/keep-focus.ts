import { Component, type ComponentChildren, createRef } from "preact";
import { html } from "./html";

export interface KeepFocusProps {
  /** Id of the element that takes the focus over. */
  readonly to: string;
  readonly children: ComponentChildren;
}

/** Focus must not fall to the page when the pressed button goes: it moves to a lasting element. */
export class KeepFocus extends Component<KeepFocusProps> {
  private readonly box = createRef<HTMLDivElement>();

  override componentWillUnmount() {
    if (this.box.current?.contains(document.activeElement)) {
      document.getElementById(this.props.to)?.focus();
    }
  }

  override render({ children }: KeepFocusProps) {
    return html`<div class="actions" ref=${this.box}>${children}</div>`;
  }
}
