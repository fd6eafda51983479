import { isRecord, ownProperty, text } from "../unknown";
import { maxTextLength, type Problem } from "./problem";
import type { ProblemCode } from "./table";
import { fallbackName, nameOf, wordsOf } from "./zoho-error";

/**
 * The problem that an error object of Zoho means: `{code, message, details, status}`, or another of the shapes in
 * zoho-error.ts. A name that is not known becomes `fallback`. Zoho's own words are always kept.
 */
export function zohoProblem(error: unknown, fallback: ProblemCode): Problem {
  const named = nameOf(error);
  const name = named?.name ?? fallbackName(error);
  const message = wordsOf(error, name).slice(0, maxTextLength);
  const details = ownProperty(error, "details");
  const apiName = text(ownProperty(details, "api_name")).slice(0, maxTextLength);
  const retryAfter = Number(text(ownProperty(details, "retry_after")));
  const permissions = permissionNames(ownProperty(details, "permissions"));
  return {
    code: named?.code ?? fallback,
    ...(name && { zohoCode: name.slice(0, maxTextLength) }),
    ...(message && { message }),
    ...(apiName && { apiName }),
    ...(permissions.length > 0 && { permissions }),
    ...(retryAfter > 0 && Number.isFinite(retryAfter) && { retryAfter }),
  };
}

/** Names of permissions, which are an array in some answers and a string in others. */
function permissionNames(value: unknown): string[] {
  const names = [value].flat().map(text).join("\n");
  return names.slice(0, maxTextLength).split("\n").filter(Boolean);
}

/**
 * Finds Zoho's error in the body of an API's answer: at the top, under a key, or in a list or a list of lists there.
 * Other keys can stand beside it (`info`, `wf_scheduler`, counts). [doc: Zoho's OpenAPI files and SDKs]
 * @param key the key of what was asked for: where it has something, nothing beside it counts
 */
export function apiError(body: unknown, key = ""): unknown {
  if (isError(body)) return body;
  const answer = ownProperty(body, key);
  // What members of a list hold is data of the organisation, whatever it looks like.
  if (Array.isArray(answer)) return answer.flat(2).find(isError);
  const hasAnswer = isRecord(answer) && Object.keys(answer).length > 0;
  return errorIn(hasAnswer ? [answer] : entriesOf(body), 3);
}

function errorIn(values: readonly unknown[], depth: number): unknown {
  for (const value of values) {
    if (isError(value)) return value;
    const error = depth > 0 ? errorIn(entriesOf(value), depth - 1) : undefined;
    if (error !== undefined) return error;
  }
  return undefined;
}

/** The entries of a list or the values of an object, but not what a key `__proto__` of an answer brings. */
function entriesOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return [];
  return Object.keys(value).flatMap((key) => (key === "__proto__" ? [] : [value[key]]));
}

function isError(value: unknown): boolean {
  if (!isRecord(value)) return false;
  return (
    nameOf(value) !== undefined ||
    (text(value["code"]) !== "" && /^(error|failure)$/i.test(text(value["status"])))
  );
}
