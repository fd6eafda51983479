import type { ComponentChild } from "preact";
import { html } from "./html";

/**
 * Words in an element of their own, which is another one for other words. A page translator puts its elements in
 * the place of text nodes: words that were only written anew would stay unseen beside the old ones.
 */
export function whole(words: string | undefined): ComponentChild {
  return words && html`<span key=${words}>${words}</span>`;
}
