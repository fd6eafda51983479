import { type ErrorCode, isErrorCode } from "../organisation/errors";
import { isRecord } from "../unknown";
import { type EnvelopeName, type Form, isEnvelopeName, isForm } from "./envelopes";

/** Names of the faults; `fault-kinds.ts` defines what the host does for each. */
export const faultNames = [
  "never",
  "delay",
  "twice",
  "unreadable",
  "envelope",
  "api-error",
  "token-throttled",
  "wrong-data-centre",
  "neighbours",
  "reply-lost",
  "applied-late",
  "changes-nothing",
  "reject",
  "done-rejected",
  "replace",
  "body",
  "huge",
  "overtaken",
  "other-window",
  "forged-first",
  "wrong-promise",
  "hold",
] as const;

export type FaultKind = (typeof faultNames)[number];

/** One call of the widget, reduced to what a fault can match. */
export interface Call {
  /** "REGISTER", "ZDK_EVENT", or the category of a CRM_EVENT, such as "CRM_CONNECTION". */
  readonly event: string;
  /** Type of a CRM_EVENT that has one, such as "ORG". */
  readonly type?: string;
  /** Method and path of the API request in the call, if there is one. */
  readonly method?: string;
  readonly path?: string;
}

/** One fault. It is plain data, so that an address can contain it. */
export interface FaultRule {
  /** Every given key must be equal. `{ method: "PUT" }` matches every PUT over the connection. */
  readonly on: Partial<Call>;
  /** Only the nth call that matches, counted from 1; by default every one. */
  readonly nth?: number;
  readonly kind: FaultKind;
  /** Milliseconds, for the kinds that wait. */
  readonly ms?: number;
  readonly code?: ErrorCode;
  /** For an API error: under `call_preferences`, or at the top of the body (the default). */
  readonly wrapped?: boolean;
  /** For an API error: seconds after which TOO_MANY_REQUESTS lets requests in again. */
  readonly retryAfter?: number;
  readonly envelope?: EnvelopeName;
  readonly form?: Form;
  readonly megabytes?: number;
  /** The request is lost on its way: whatever the answer says, nothing is executed. */
  readonly undone?: boolean;
  /** Additional keys in the API's body, for an API error and for "neighbours". */
  readonly beside?: Readonly<Record<string, unknown>>;
  /** The answer, for the kinds that replace it. */
  readonly data?: unknown;
}

/** True for the form of a rule, checked as far as a wrong one would do harm. */
export function isFaultRule(value: unknown): value is FaultRule {
  if (!isRecord(value) || !isRecord(value["on"]) || !isFaultKind(value["kind"])) return false;
  const { nth, ms, megabytes, retryAfter, code, envelope, form, beside } = value;
  return (
    [nth, ms, megabytes, retryAfter].every((number) => number === undefined || isAmount(number)) &&
    (code === undefined || isErrorCode(code)) &&
    (envelope === undefined || isEnvelopeName(envelope)) &&
    (form === undefined || isForm(form)) &&
    (beside === undefined || isRecord(beside))
  );
}

function isFaultKind(kind: unknown): kind is FaultKind {
  return faultNames.some((name) => name === kind);
}

function isAmount(value: unknown): boolean {
  return typeof value === "number" && value >= 0 && value < 1e9;
}
