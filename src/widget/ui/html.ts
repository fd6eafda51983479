import htm from "htm/mini";
import { h } from "preact";

/** Templates are not type-checked: components stay small and take typed props. */
export const html = htm.bind(h);
