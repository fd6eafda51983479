import type { ApiReply } from "../organisation/request";
import { type Answer, rejected, resolved } from "./answer";

/** How an envelope is written: Zoho sends the inner body, and sometimes everything, as JSON text. */
export const forms = ["object", "inner text", "text"] as const;

export type Form = (typeof forms)[number];

export function isForm(value: unknown): value is Form {
  return forms.some((form) => form === value);
}

/** An error page of a gateway in front of the API. */
export const html = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";

/** The forms in which `CONNECTION.invoke` was seen to settle, by number. */
export const envelopes = {
  /** The sample in Zoho's documentation; no real answer looks like it. */
  E1: (reply, form) =>
    success({ CODE: reply.status, message: inner(reply, form), status: "Success" }),
  E2: (reply, form) => success({ statusMessage: inner(reply, form), status: "true" }),
  E3: () => success({ statusMessage: "", status: "true" }),
  /** An HTTP error looks exactly like a success: the status is missing. */
  E4: (reply, form) => success({ statusMessage: inner(reply, form), status: "true" }),
  E5: () => success({ statusMessage: "Invalid Domain", status: "false" }),
  E6: () =>
    success({ statusMessage: "Unable to process your request at this moment", status: "false" }),
  E7: (_reply, form) => {
    const body = { status: "failure", message: "invalid oauth" };
    return success({ statusMessage: form === "object" ? body : JSON.stringify(body) });
  },
  E8: () => ({
    code: "INVALID_TOKEN",
    details: {},
    message: "Connection token is not valid",
    status: "error",
  }),
  E9: () => html,
  E10: () => ({
    code: "CONNECTION_FAILURE",
    message: "Connection is not available",
    status: "error",
  }),
  E11: () => ({ code: "INTERNAL_ERROR", message: "Internal error", status: "error" }),
} as const satisfies Record<string, (reply: ApiReply, form: Form) => unknown>;

export type EnvelopeName = keyof typeof envelopes;

/** True for "E1" to "E11". */
export function isEnvelopeName(name: unknown): name is EnvelopeName {
  return typeof name === "string" && Object.hasOwn(envelopes, name);
}

/** The envelope in which a reply of the API ordinarily arrives. */
export function ordinary(reply: ApiReply): EnvelopeName {
  if (reply.body === undefined) return "E3";
  return reply.status >= 400 ? "E4" : "E2";
}

/**
 * How `CONNECTION.invoke` settles.
 * @param name envelopes without an API body ignore the reply
 */
export function wrapIn(name: EnvelopeName, reply: ApiReply, form: Form): Answer {
  const data = envelopes[name](reply, form);
  const written = form === "text" && typeof data !== "string" ? JSON.stringify(data) : data;
  return name === "E11" ? rejected(written) : resolved(written);
}

function inner(reply: ApiReply, form: Form): unknown {
  return form === "inner text" ? JSON.stringify(reply.body) : reply.body;
}

function success(details: Readonly<Record<string, unknown>>): unknown {
  return {
    code: "SUCCESS",
    details,
    message: "Connection invoked successfully",
    status: "success",
  };
}
