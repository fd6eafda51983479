import type { ApiReply } from "../../organisation/request";
import { rejected, resolved } from "../answer";
import type { Work } from "../crm";

/**
 * A call that the CRM page answers itself, with the permissions of the person who is logged in. That
 * errors reject with Zoho's error body is a guess.
 */
export function asPerson(reply: () => ApiReply): Work {
  return {
    reply,
    wrap: ({ status, body }) => ({ answer: status === 200 ? resolved(body) : rejected(body) }),
  };
}

/** The reply of a successful call. */
export function given(body: unknown): ApiReply {
  return { status: 200, body };
}

/** The reply to a call with a value that the CRM page does not know. Its wording is a guess. */
export function unknownTo(what: string, value: unknown): ApiReply {
  return {
    status: 400,
    body: { code: "INVALID_DATA", message: `Unknown ${what} ${String(value)}`, status: "error" },
  };
}
