import { text } from "../unknown";
import { handling, type ProblemCode } from "./table";

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
  /** A write that ended so was certainly not carried out, though its code alone does not say so. */
  readonly notDone?: true;
}

export interface Failed {
  readonly ok: false;
  readonly problem: Problem;
}

export type Result<T> = { readonly ok: true; readonly value: T } | Failed;

/** Longer texts of Zoho are cut: a page of HTML helps nobody under Details. */
export const longest = 500;

/** A failed result with this problem. */
export function failed(code: ProblemCode, message?: unknown): Failed {
  const words = text(message).slice(0, longest);
  return { ok: false, problem: { code, ...(words && { message: words }) } };
}

/** A step of the widget itself threw: what it threw stands under Details. */
export function threw(reason: unknown): Failed {
  return failed("step-failed", reason instanceof Error ? reason.message : reason);
}

/** The same result; a missing scope gets its name. */
export function needing<T>(scope: string, result: Result<T>): Result<T> {
  if (result.ok || result.problem.code !== "OAUTH_SCOPE_MISMATCH") return result;
  return { ok: false, problem: { ...result.problem, scope } };
}

/** Zoho said no, so the write was certainly not carried out. */
export function isRefusal({ code, notDone }: Problem): boolean {
  return notDone === true || handling(code).refused === true;
}
