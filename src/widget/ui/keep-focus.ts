import { Component, type ComponentChildren } from "preact";
import { html } from "./html";

export interface KeepFocusProps {
  /** Id of the element that takes the focus over. */
  readonly to: string;
  /** The element that is drawn: a row of buttons where nothing else is said. */
  readonly as?: "div" | "fieldset" | "span";
  readonly class?: string;
  readonly children?: ComponentChildren;
}

/** Focus must not fall to the page when the pressed button goes: it moves to a lasting element. */
export class KeepFocus extends Component<KeepFocusProps> {
  private box: HTMLElement | null = null;
  private readonly setBox = (box: HTMLElement | null) => {
    this.box = box;
  };

  override componentWillUnmount() {
    if (this.box?.contains(document.activeElement)) {
      document.getElementById(this.props.to)?.focus();
    }
  }

  override render({ as: Element = "div", class: name = "actions", children }: KeepFocusProps) {
    return html`<${Element} class=${name || undefined} ref=${this.setBox}>${children}<//>`;
  }
}
