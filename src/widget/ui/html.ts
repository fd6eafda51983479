import htm from "htm/mini";
import { h } from "preact";

/** The build compiles these templates, and `npm run types` checks them as the JSX that they stand for. */
export const html = /* @__PURE__ */ htm.bind(h);
