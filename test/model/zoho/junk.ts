import { html } from "../../../src/simulator/wire/envelopes";

/** An answer that Zoho does not document, resolved or rejected. */
export interface Junk {
  readonly data: unknown;
  /** The answer says that nothing was done, so nothing is. */
  readonly refuses?: true;
}

const inEnvelope = (statusMessage: unknown, status = "true") => ({
  code: "SUCCESS",
  details: { statusMessage, status },
  message: "Connection invoked successfully",
  status: "success",
});
const both = { show_from_number: true, show_to_number: true };

/** By name, so that a failing sequence is readable. None of these has the shape of a valid read. */
export const junk: Readonly<Record<string, Junk>> = {
  html: { data: html },
  nothing: { data: undefined },
  null: { data: null },
  "empty text": { data: "" },
  number: { data: 42 },
  true: { data: true },
  "empty object": { data: {} },
  "empty array": { data: [] },
  array: { data: [inEnvelope({ call_preferences: both })] },
  "values without envelope": { data: { call_preferences: both } },
  "prototype as text": { data: `{"__proto__":${JSON.stringify(inEnvelope(both))}}` },
  "prototype in the body": { data: inEnvelope(`{"__proto__":{"call_preferences":{}}}`) },
  "null in the envelope": { data: inEnvelope(null) },
  "array in the envelope": { data: inEnvelope([]) },
  "number in the envelope": { data: inEnvelope(7) },
  "html in the envelope": { data: inEnvelope(html) },
  "html, status false": { data: inEnvelope(html, "false") },
  "no preferences": { data: inEnvelope({ call_preferences: null }) },
  "an array of preferences": { data: inEnvelope({ call_preferences: [both] }) },
  "texts for booleans": {
    data: inEnvelope({ call_preferences: { show_from_number: "true", show_to_number: "false" } }),
  },
  "one preference": { data: inEnvelope({ call_preferences: { show_from_number: true } }) },
  "an unknown code": {
    data: inEnvelope({ code: "NEW_TROUBLE", message: "unheard of", details: {}, status: "error" }),
  },
  "details as text": { data: { code: "SUCCESS", details: "oops", status: "success" } },
  words: { data: "The request could not be completed" },
  "success of another kind": { data: inEnvelope({ call_preferences: { code: "DONE" } }) },
  "zrc: 502": {
    data: { errorType: "ApiError", message: "502", response: { status: 502, data: html } },
  },
  "zrc: 429 without words": {
    data: { errorType: "ApiError", message: "429", response: { status: 429, data: "" } },
    refuses: true,
  },
  "zrc: 204": { data: { status: 204, data: "", headers: {} } },
  "zrc: status as text": { data: { status: "200", data: null, headers: {} } },
  "zrc: 200 with html": { data: { status: 200, data: html, headers: {} } },
  "zrc: error": { data: { errorType: "ZrcError", message: "unknown" } },
  "zrc: invalid": { data: { errorType: "ZrcValidationError", message: "Invalid URL" } },
  "zrc: connection": { data: { errorType: "ConnectionError", message: "not found" } },
  "zrc: permission": { data: { errorType: "PermissionException" } },
};
