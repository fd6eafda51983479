import type { ApiReply } from "../../../src/simulator/organisation/request";
import { isRecord } from "../../../src/simulator/unknown";
import type { Answer } from "../../../src/simulator/wire/answer";
import type { Work } from "../../../src/simulator/wire/crm";
import { type Form, ordinary } from "../../../src/simulator/wire/envelopes";
import { type Preference, path, type Values } from "../../../src/widget/preferences/preferences";
import { type CureSent, isCure, type LayoutsSeen, layoutsSeen } from "./layout-calls";

/**
 * What the widget asks of the CRM page. read, write: the preferences. cure: a change of a layout. check:
 * another API request. page: everything that the CRM page answers itself.
 */
export type Kind = "read" | "write" | "cure" | "check" | "page";

/** What changes something. */
export const isChange = ({ kind }: Pick<Call, "kind">) => kind === "write" || kind === "cure";

/** A call of the widget on its way. It takes effect once, at any time until its answer, or never. */
export interface Call {
  /** Position among everything that is sent and answered, to tell which is older. */
  readonly order: number;
  readonly at: number;
  /** Load of the page, and client within it, that made the call. */
  readonly load: number;
  readonly client: number;
  readonly kind: Kind;
  readonly category: string;
  /** The values of a write. */
  readonly wanted?: Partial<Values>;
  /** The row that the write was sent for; a write of both belongs to one row as well. */
  row?: Preference;
  readonly cure?: CureSent;
  /** It requests the layouts. */
  readonly asksLayouts: boolean;
  readonly work: Work;
  readonly settle: (answer: Answer) => void;
  reply?: ApiReply;
  /** What a read saw. */
  effect?: Values;
  layouts?: LayoutsSeen;
  /** It ended without a plain answer before the lazy chunk, which reads such answers, had loaded. */
  unread?: boolean;
  /** Its client had been replaced when it was answered. */
  ignored?: boolean;
  /** How it ended, and when. Only the model knows of "never". */
  ended?: { readonly how: string; readonly at: number; readonly order: number };
  /** Code of the error that the model answered in the API's name. */
  said?: string;
  /** Seconds to wait that a 429 demanded. */
  retryAfter?: number;
}

export function kindOf(work: Work): Kind {
  const { request } = work;
  if (!request) return "page";
  if (isCure(work)) return "cure";
  if (request.path !== path) return "check";
  return request.method === "PUT" ? "write" : "read";
}

/** The values in a write's body, read from the wire without the widget's own code. */
export function wantedBy({ request }: Work): Partial<Values> {
  const body = request?.body;
  const values = isRecord(body) ? body["call_preferences"] : undefined;
  return isRecord(values) ? (values as Partial<Values>) : {};
}

/** Executes the call, unless that was done before. */
export function execute(call: Call): ApiReply {
  if (!call.reply) {
    call.reply = call.work.reply();
    const values = isRecord(call.reply.body) ? call.reply.body["call_preferences"] : undefined;
    if (call.kind === "read" && isRecord(values)) call.effect = { ...(values as Values) };
    if (call.asksLayouts && call.reply.status === 200) call.layouts = layoutsSeen(call.reply.body);
  }
  return call.reply;
}

/** The answer if nothing goes wrong on the way: the organisation's reply, even a refusal. */
export function ordinaryAnswer(call: Call, form?: Form): Answer {
  const reply = execute(call);
  const limited = errorIn(reply.body, "TOO_MANY_REQUESTS");
  if (limited) {
    call.said = "TOO_MANY_REQUESTS";
    call.retryAfter = Number(limited["retry_after"]);
  }
  // Named, so that a connection that broke meanwhile does not replace the answer.
  const envelope = reply.status === 0 ? undefined : ordinary(reply);
  return call.work.wrap(reply, envelope, form).answer;
}

/** The details of an error with this code. */
function errorIn(body: unknown, code: string): Readonly<Record<string, unknown>> | undefined {
  if (!isRecord(body) || body["code"] !== code) return undefined;
  return isRecord(body["details"]) ? body["details"] : {};
}
