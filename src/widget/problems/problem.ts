import { isRecord, ownProperty, text } from "../unknown";
import { type ProblemCode, table } from "./table";

/** Something went wrong: a typed code, and what is needed to explain it. */
export interface Problem {
  readonly code: ProblemCode;
  /** Zoho's own code and message, as they came; shown under Details, never matched on. */
  readonly zohoCode?: string;
  readonly message?: string;
  /** The preference or parameter that Zoho names in `details.api_name`. */
  readonly apiName?: string;
  /** Names of missing permissions, such as Crm_Implied_Customize_Zoho_CRM. */
  readonly permissions?: readonly string[];
  /** The scope that the connection lacks: Zoho does not name it, but each request needs just one. */
  readonly scope?: string;
  /** Seconds to wait, from a 429. */
  readonly retryAfter?: number;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/** A failed result with this problem. */
export function failed(code: ProblemCode, message?: unknown): Result<never> {
  const words = text(message).slice(0, longest);
  return { ok: false, problem: { code, ...(words && { message: words }) } };
}

/** The same result; a missing scope gets its name. */
export function needing<T>(scope: string, result: Result<T>): Result<T> {
  if (result.ok || result.problem.code !== "OAUTH_SCOPE_MISMATCH") return result;
  return { ok: false, problem: { ...result.problem, scope } };
}

/** Longer texts of Zoho are cut: a page of HTML helps nobody under Details. */
const longest = 500;

/**
 * Zoho's error object `{code, message, details, status}` as a problem.
 * A code that the table does not know becomes `fallback`; Zoho's words are kept in every case.
 */
export function zohoProblem(error: unknown, fallback: ProblemCode): Problem {
  const code = text(ownProperty(error, "code"));
  const message = text(ownProperty(error, "message")).slice(0, longest);
  const details = ownProperty(error, "details");
  const apiName = text(ownProperty(details, "api_name")).slice(0, longest);
  const retryAfter = Number(text(ownProperty(details, "retry_after")));
  const permissions = permissionNames(ownProperty(details, "permissions"));
  return {
    code: isZohoCode(code) ? code : fallback,
    ...(code && { zohoCode: code.slice(0, longest) }),
    ...(message && { message }),
    ...(apiName && { apiName }),
    ...(permissions.length > 0 && { permissions }),
    ...(retryAfter > 0 && Number.isFinite(retryAfter) && { retryAfter }),
  };
}

/**
 * Finds Zoho's error in an API body. In 400 answers of PUT it is wrapped under `call_preferences`
 * (in other APIs also in an array there), elsewhere it stands at the top.
 */
export function apiError(body: unknown): unknown {
  if (!isRecord(body)) return undefined;
  const [only, ...others] = Object.values(body);
  const wrapped = others.length > 0 ? undefined : Array.isArray(only) ? only[0] : only;
  return [body, wrapped].find((entry) => {
    const code = text(ownProperty(entry, "code"));
    return isZohoCode(code) || (code && ownProperty(entry, "status") === "error");
  });
}

/** Our own codes have no capitals. */
function isZohoCode(code: string): code is ProblemCode {
  return /[A-Z]/.test(code) && Object.hasOwn(table, code);
}

/** `permissions` is an array in some answers and a string in others. */
function permissionNames(value: unknown): string[] {
  const names = (Array.isArray(value) ? value : [value]).map(text).filter(Boolean);
  return names.join("\n").slice(0, longest).split("\n").filter(Boolean);
}
