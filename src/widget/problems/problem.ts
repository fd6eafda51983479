import { text } from "../unknown";
import { handling, type ProblemCode } from "./table";

/** What went wrong: a typed code, and what is needed to explain it. */
export interface Problem {
  readonly code: ProblemCode;
  /** Zoho's own code and message as they came: shown under Details, and never compared with anything. */
  readonly zohoCode?: string;
  readonly message?: string;
  /** The preference or parameter that Zoho names as `details.api_name`. */
  readonly apiName?: string;
  /** Names of missing permissions, such as Crm_Implied_Customize_Zoho_CRM. */
  readonly permissions?: readonly string[];
  /** The scope that the connection lacks. Zoho does not name it, but each request needs just one. */
  readonly scope?: string;
  /** Seconds to wait, as a 429 says. */
  readonly retryAfter?: number;
  /** The write was certainly not carried out, although the code alone does not say so. */
  readonly notDone?: true;
}

export interface Failed {
  readonly ok: false;
  readonly problem: Problem;
}

export type Result<T> = { readonly ok: true; readonly value: T } | Failed;

/** Longer texts of Zoho are cut: a page of HTML under Details helps nobody. */
export const maxTextLength = 500;

/** A failed result with this problem. */
export function failed(code: ProblemCode, message?: unknown): Failed {
  const words = text(message).slice(0, maxTextLength);
  return { ok: false, problem: { code, ...(words && { message: words }) } };
}

/** The failed result for a step of the widget that threw; what it threw is shown under Details. */
export function stepFailed(reason: unknown): Failed {
  return failed("step-failed", reason instanceof Error ? reason.message : reason);
}

/** The same result; where the scope was missing, the problem names it. */
export function withScope<T>(scope: string, result: Result<T>): Result<T> {
  if (result.ok || result.problem.code !== "OAUTH_SCOPE_MISMATCH") return result;
  return { ok: false, problem: { ...result.problem, scope } };
}

/** True where Zoho refused, so that the write was certainly not carried out. */
export function isRefusal({ code, notDone }: Problem): boolean {
  return notDone === true || handling(code).refused === true;
}
