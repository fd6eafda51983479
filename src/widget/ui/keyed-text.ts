import type { ComponentChild } from "preact";
import { html } from "./html";

/**
 * Text in an element that is replaced whenever the text changes. A page translator puts elements of its own in the place
 * of text nodes, so that text which is only updated would stay invisible beside the old one.
 */
export function keyedText(words: string | undefined): ComponentChild {
  return words && html`<span key=${words}>${words}</span>`;
}
