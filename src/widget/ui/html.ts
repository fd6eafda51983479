import htm from "htm/mini";
import { h } from "preact";

/** Compiled away by the build, and checked by `npm run types` as the JSX that it stands for. */
export const html = /* @__PURE__ */ htm.bind(h);
