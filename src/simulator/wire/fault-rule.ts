import { type ErrorCode, isErrorCode } from "../organisation/errors";
import { isRecord } from "../unknown";
import { type EnvelopeName, type Form, isEnvelopeName, isForm } from "./envelopes";

/** What can go wrong with one call, by name; `fault-kinds.ts` says what the host does for each. */
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

/** One call of the widget, as far as a fault looks at it. */
export interface Call {
  /** "REGISTER", "ZDK_EVENT", or the category of a CRM_EVENT, such as "CRM_CONNECTION". */
  readonly event: string;
  /** Type of a CRM_EVENT that has one, such as "ORG". */
  readonly type?: string;
  /** Method and path of the API request that it carries, if it carries one. */
  readonly method?: string;
  readonly path?: string;
}

/** One fault. Everything here is plain data, so a rule can stand in an address. */
export interface FaultRule {
  /** Every key that is given must be equal. `{ method: "PUT" }` is every PUT over the connection. */
  readonly on: Partial<Call>;
  /** Only the nth call that matches, counted from 1; without it every one. */
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
  /** The request is lost on its way: whatever is answered, nothing is done. */
  readonly undone?: boolean;
  /** Keys that stand beside what the API's body holds, for an API error and for "neighbours". */
  readonly beside?: Readonly<Record<string, unknown>>;
  /** For the kinds that answer something of their own. */
  readonly data?: unknown;
}

/** True for what has the shape of a rule as far as a wrong one would do harm. */
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
