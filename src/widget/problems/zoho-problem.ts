import { isRecord, ownProperty, text } from "../unknown";
import { longest, type Problem } from "./problem";
import type { ProblemCode } from "./table";
import { fallbackName, nameOf, wordsOf } from "./zoho-error";

/**
 * Zoho's error object `{code, message, details, status}`, or another shape of it (zoho-error.ts), as a
 * problem. A name that the table does not know becomes `fallback`; Zoho's words are kept in every case.
 */
export function zohoProblem(error: unknown, fallback: ProblemCode): Problem {
  const known = nameOf(error);
  const name = known?.name ?? fallbackName(error);
  const message = wordsOf(error, name).slice(0, longest);
  const details = ownProperty(error, "details");
  const apiName = text(ownProperty(details, "api_name")).slice(0, longest);
  const retryAfter = Number(text(ownProperty(details, "retry_after")));
  const permissions = permissionNames(ownProperty(details, "permissions"));
  return {
    code: known?.code ?? fallback,
    ...(name && { zohoCode: name.slice(0, longest) }),
    ...(message && { message }),
    ...(apiName && { apiName }),
    ...(permissions.length > 0 && { permissions }),
    ...(retryAfter > 0 && Number.isFinite(retryAfter) && { retryAfter }),
  };
}

/** `permissions` is an array in some answers and a string in others. */
function permissionNames(value: unknown): string[] {
  const names = [value].flat().map(text).join("\n");
  return names.slice(0, longest).split("\n").filter(Boolean);
}

/**
 * Finds Zoho's error in an API body, wherever it stands. Further keys stand beside it in many answers (`info`,
 * `wf_scheduler`, counts). [doc: Zoho's OpenAPI files and SDKs]
 * @param key under which the answer stands; what is there decides, whatever stands beside it
 */
export function apiError(body: unknown, key = ""): unknown {
  if (isError(body)) return body;
  const wanted = ownProperty(body, key);
  // What members of a list hold is data of the organisation, whatever it looks like.
  if (Array.isArray(wanted)) return wanted.flat(2).find(isError);
  const told = isRecord(wanted) && Object.keys(wanted).length > 0;
  return errorIn(told ? [wanted] : entriesOf(body), 3);
}

function errorIn(values: readonly unknown[], depth: number): unknown {
  for (const value of values) {
    if (isError(value)) return value;
    const error = depth > 0 ? errorIn(entriesOf(value), depth - 1) : undefined;
    if (error !== undefined) return error;
  }
  return undefined;
}

/** A list's entries, or an object's values: not what poses as its prototype. */
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
