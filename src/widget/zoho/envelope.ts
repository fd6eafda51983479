import { failed, type Result } from "../problems/problem";
import { apiError, zohoProblem } from "../problems/zoho-problem";
import { decode, isRecord, ownProperty, text } from "../unknown";
import type { Answer } from "./client";

/**
 * What `ZOHO.CRM.CONNECTION.invoke` resolved with, as the API's answer or a problem. An HTTP error of
 * the API resolves inside an envelope that calls itself SUCCESS, so every layer is looked at. Each
 * layer may be an object or its JSON text. Shapes: Zoho's SDK documentation and public widgets.
 * @param key under which the API's body has what was asked for
 */
export function unwrap(reply: unknown, key?: string): Result<Answer> {
  const envelope = decode(reply);
  // The API's body was no JSON (a page of HTML, say): the promise resolves with the bare text.
  if (!isRecord(envelope)) return failed("unreadable", envelope);
  const details = decode(ownProperty(envelope, "details"));
  if (ownProperty(envelope, "code") !== "SUCCESS" || !isRecord(details)) {
    return { ok: false, problem: zohoProblem(apiError(envelope) ?? envelope, "connection") };
  }
  const body = decode(ownProperty(details, "statusMessage"));
  const error = apiError(body, key);
  if (error) return { ok: false, problem: zohoProblem(error, "other") };
  // As text or as a boolean.
  if (String(ownProperty(details, "status")).toLowerCase() === "false") {
    // The one sentence of Zoho that is looked at: E5 has no code, and its cure is another one.
    if (/^invalid domain/i.test(text(body))) return failed("wrong-host", body);
    return isRecord(body)
      ? { ok: false, problem: zohoProblem(body, "connection") }
      : failed("connection", body);
  }
  if (body === "") return { ok: true, value: { body: undefined } };
  // A string here is no JSON; undefined is the sample of Zoho's documentation, which says nothing.
  return isRecord(body) ? { ok: true, value: { body } } : failed("unreadable", body);
}

/** What `invoke` rejected with: never an answer, but it may hold a code that has words of its own. */
export function unwrapRejection(reason: unknown): Result<never> {
  const value = decode(reason);
  if (!isRecord(value)) return failed("connection", value);
  const inner = unwrap(value);
  if (!inner.ok) return inner;
  return { ok: false, problem: zohoProblem(apiError(value) ?? value, "connection") };
}
