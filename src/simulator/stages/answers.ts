import type { Stage } from "../stage";
import { first } from "./first";
import { standard } from "./layouts";

/** Requests to a host other than the organisation's are refused, as if the token were invalid. */
const elsewhere = { on: { event: "CRM_CONNECTION" }, kind: "wrong-data-centre" } as const;
const inEurope = () => ({ apiHost: "www.zohoapis.eu" });
const denied = { code: "AUTHORIZATION_FAILED" } as const;

/** Answers of Zoho that are easily misread. */
export const answers = {
  "token-throttled": {
    title: "First GET: token renewed too often",
    shows:
      "Zoho's accounts server asks for a pause. The connection is fine: the widget should wait, not ask to connect again.",
    faults: [first("GET", "token-throttled")],
  },
  "token-throttled-text": {
    title: "First GET: token renewed too often, as text",
    shows: "As before, with the answer written as JSON text.",
    faults: [{ ...first("GET", "token-throttled"), form: "inner text" }],
  },
  "put-token-throttled": {
    title: "First PUT: token renewed too often",
    shows:
      "The change was certainly not made. Hide From Number: the widget should say so and keep a pause.",
    faults: [first("PUT", "token-throttled")],
  },
  "put-token-throttled-text": {
    title: "First PUT: token renewed too often, as text",
    shows: "As before, with the answer written as JSON text.",
    faults: [{ ...first("PUT", "token-throttled"), form: "inner text" }],
  },
  "wrong-host-token": {
    title: "Other data centre says INVALID_TOKEN",
    shows:
      "The organisation answers on www.zohoapis.eu only; every other host says that the token is bad. The way to another host should stay open.",
    setup: inEurope,
    faults: [{ ...elsewhere, code: "INVALID_TOKEN" }],
  },
  "wrong-host-pattern": {
    title: "Other data centre says INVALID_URL_PATTERN",
    shows:
      "The organisation answers on www.zohoapis.eu only; every other host says that there is no such address.",
    setup: inEurope,
    faults: [{ ...elsewhere, code: "INVALID_URL_PATTERN" }],
  },
  "wrong-host-developer": {
    title: "Developer edition behind an INVALID_TOKEN",
    shows:
      "The organisation answers on developer.zohoapis.com only; the host of the live data centre says that the token is bad.",
    setup: () => ({ apiHost: "developer.zohoapis.com" }),
    faults: [{ ...elsewhere, code: "INVALID_TOKEN" }],
  },
  "refusal-neighbours": {
    title: "Refusal with keys beside it",
    shows:
      "From Number is required, and Zoho's refusal has wf_scheduler and info beside it. Try to hide it anyway: the refusal should be read as always.",
    setup: () => ({ layouts: [standard("From_Number__s")] }),
    faults: [{ on: { method: "PUT" }, kind: "neighbours" }],
  },
  "success-neighbours": {
    title: "Success with keys beside it",
    shows:
      "Every PUT succeeds with wf_scheduler and info beside it, and should count as a success.",
    faults: [{ on: { method: "PUT" }, kind: "neighbours" }],
  },
  "no-permission-neighbours": {
    title: "No permission, with keys beside it",
    shows:
      "The first GET answers NO_PERMISSION under call_preferences with info beside it: the same screen as without.",
    faults: [
      { ...first("GET", "api-error"), code: "NO_PERMISSION", wrapped: true, beside: { info: {} } },
    ],
  },
  "authorization-failed": {
    title: "AUTHORIZATION_FAILED",
    shows: "Zoho's other name for a missing permission, on every read and change.",
    faults: [{ on: { event: "CRM_CONNECTION" }, kind: "api-error", ...denied }],
  },
  "authorization-failed-wrapped": {
    title: "AUTHORIZATION_FAILED under call_preferences",
    shows: "As before, with the error under its key.",
    faults: [{ on: { event: "CRM_CONNECTION" }, kind: "api-error", ...denied, wrapped: true }],
  },
  "put-authorization-failed": {
    title: "First PUT: AUTHORIZATION_FAILED",
    shows:
      "Reading works, changing is refused for want of a permission. Hide From Number to see it.",
    faults: [{ ...first("PUT", "api-error"), ...denied }],
  },
  "put-authorization-failed-wrapped": {
    title: "First PUT: AUTHORIZATION_FAILED under call_preferences",
    shows: "As before, with the error under its key.",
    faults: [{ ...first("PUT", "api-error"), ...denied, wrapped: true }],
  },
  "token-hiccup": {
    title: "One INVALID_TOKEN on a later read",
    shows:
      "The second read says once that the token is bad; the next one is fine. Come back to the tab after 31 s: what is shown should stay.",
    faults: [{ ...first("GET", "api-error"), nth: 2, code: "INVALID_TOKEN" }],
  },
  "put-token-hiccup": {
    title: "First PUT: one INVALID_TOKEN",
    shows:
      "Hide From Number: the change is refused once because of the token, and can be tried again.",
    faults: [{ ...first("PUT", "api-error"), code: "INVALID_TOKEN" }],
  },
} as const satisfies Record<string, Stage>;
