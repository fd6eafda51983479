import htm from "htm/mini";
import { h } from "preact";

/** Compiled away by the build. Templates are not type-checked: components stay small and take typed props. */
export const html = /* @__PURE__ */ htm.bind(h);
