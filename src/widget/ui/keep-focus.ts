import { Component, type ComponentChildren } from "preact";
import { html } from "./html";

export interface KeepFocusProps {
  /** Id of the element that gets the focus. */
  readonly to: string;
  /** The element that is drawn. Without it and `class` that is a row of buttons. */
  readonly as?: "div" | "fieldset" | "span";
  readonly class?: string;
  readonly children?: ComponentChildren;
}

/** Moves the focus to an element that stays, if this one is removed with the focus in it: it would be lost otherwise. */
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
