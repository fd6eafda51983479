import { failed, type Result } from "../problems/problem";
import { apiError, zohoProblem } from "../problems/zoho-problem";
import { decode, isRecord, ownProperty, text } from "../unknown";
import type { Answer } from "./client";

/**
 * Turns what `ZOHO.CRM.CONNECTION.invoke` resolved with into the API's answer or a problem. An HTTP error of the API
 * also comes in an envelope that says SUCCESS, so every layer is examined. Each layer can be an object or its JSON
 * text. The shapes are those of Zoho's SDK documentation and of public widgets.
 * @param key the key under which the API's body has what was asked for
 */
export function unwrap(reply: unknown, key?: string): Result<Answer> {
  const envelope = decode(reply);
  // Where the API's body is no JSON, such as a page of HTML, the promise resolves with the text alone.
  if (!isRecord(envelope)) return failed("unreadable", envelope);
  const details = decode(ownProperty(envelope, "details"));
  if (ownProperty(envelope, "code") !== "SUCCESS" || !isRecord(details)) {
    return { ok: false, problem: zohoProblem(apiError(envelope) ?? envelope, "connection") };
  }
  const body = decode(ownProperty(details, "statusMessage"));
  const error = apiError(body, key);
  if (error) return { ok: false, problem: zohoProblem(error, "other") };
  const status = ownProperty(details, "status");
  if (status === false || /^false$/i.test(text(status))) {
    // The only sentence of Zoho's that is compared: this refusal has no code, and needs another API host.
    if (/^invalid domain/i.test(text(body))) return failed("wrong-host", body);
    return isRecord(body)
      ? { ok: false, problem: zohoProblem(body, "connection") }
      : failed("connection", body);
  }
  if (body === "") return { ok: true, value: { body: undefined } };
  // Text is no JSON at this point. Undefined is the sample in Zoho's documentation, which has no values.
  return isRecord(body) ? { ok: true, value: { body } } : failed("unreadable", body);
}

/** Turns what `invoke` rejected with into a problem; it can contain a code of the API. */
export function unwrapRejection(reason: unknown): Result<never> {
  const value = decode(reason);
  if (!isRecord(value)) return failed("connection", value);
  const inner = unwrap(value);
  if (!inner.ok) return inner;
  return { ok: false, problem: zohoProblem(apiError(value) ?? value, "connection") };
}
