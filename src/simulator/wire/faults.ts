import { type ErrorCode, isErrorCode } from "../organisation/errors";
import { isRecord } from "../unknown";
import { type EnvelopeName, type Form, isEnvelopeName, isForm } from "./envelopes";
import { type FaultKind, isFaultKind } from "./fault-kinds";

/** What the widget asks, as a fault sees it. */
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
  /** For the kinds that answer something of their own. */
  readonly data?: unknown;
}

/** The rules in force, with the count of calls that each has seen. */
export interface Faults {
  readonly rules: readonly FaultRule[];
  /** From now on this rule comes before those that are in force. */
  add(rule: FaultRule): void;
  /** Takes one rule out, or all of them. */
  remove(rule?: FaultRule): void;
  /** The first rule that this call meets. Counts the call for every rule that it matches. */
  pick(call: Call): FaultRule | undefined;
}

/**
 * @param initial rules that are in force from the start
 * @param onChange called after a rule was added or taken out
 */
export function createFaults(initial: readonly FaultRule[] = [], onChange = () => {}): Faults {
  let counted = initial.map((rule) => ({ rule, seen: 0 }));
  return {
    get rules() {
      return counted.map(({ rule }) => rule);
    },
    add(rule) {
      counted.unshift({ rule, seen: 0 });
      onChange();
    },
    remove(rule) {
      counted = rule ? counted.filter((entry) => entry.rule !== rule) : [];
      onChange();
    },
    pick(call) {
      const matching = counted.filter(({ rule }) => matches(rule.on, call));
      for (const entry of matching) entry.seen += 1;
      return matching.find(({ rule, seen }) => rule.nth === undefined || rule.nth === seen)?.rule;
    },
  };
}

function matches(on: Partial<Call>, call: Call): boolean {
  return (
    (on.event === undefined || on.event === call.event) &&
    (on.type === undefined || on.type === call.type) &&
    (on.method === undefined || on.method === call.method) &&
    (on.path === undefined || on.path === call.path)
  );
}

/** True for what has the shape of a rule as far as a wrong one would do harm. */
export function isFaultRule(value: unknown): value is FaultRule {
  if (!isRecord(value) || !isRecord(value["on"]) || !isFaultKind(value["kind"])) return false;
  const { nth, ms, megabytes, retryAfter, code, envelope, form } = value;
  return (
    [nth, ms, megabytes, retryAfter].every((number) => number === undefined || isAmount(number)) &&
    (code === undefined || isErrorCode(code)) &&
    (envelope === undefined || isEnvelopeName(envelope)) &&
    (form === undefined || isForm(form))
  );
}

function isAmount(value: unknown): boolean {
  return typeof value === "number" && value >= 0 && value < 1e9;
}
