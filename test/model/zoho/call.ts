import type { ApiReply } from "../../../src/simulator/organisation/request";
import { isRecord } from "../../../src/simulator/unknown";
import type { Answer } from "../../../src/simulator/wire/answer";
import type { Work } from "../../../src/simulator/wire/crm";
import { type Form, ordinary } from "../../../src/simulator/wire/envelopes";
import { type Preference, path, type Values } from "../../../src/widget/preferences/preferences";
import { type CureSent, isCure, type LayoutsSeen, layoutsSeen } from "./layout-calls";

/**
 * What the widget asked of the CRM page. read, write: of the preferences. cure: a change of a layout. check:
 * another API request. page: everything that the CRM page answers by itself.
 */
export type Kind = "read" | "write" | "cure" | "check" | "page";

/** What changes something. */
export const isChange = ({ kind }: Pick<Call, "kind">) => kind === "write" || kind === "cure";

/** A question of the widget on its way. It takes effect once, at any time until its answer, or never. */
export interface Call {
  /** Place among all that is sent and answered, so that one can be older than the other. */
  readonly order: number;
  readonly at: number;
  /** Load of the page, and client within it, that asked. */
  readonly load: number;
  readonly client: number;
  readonly kind: Kind;
  readonly category: string;
  /** The values of a write. */
  readonly wanted?: Partial<Values>;
  /** The row that the write was sent for: a write of both is still one row's. */
  row?: Preference;
  readonly cure?: CureSent;
  /** It asks for the layouts. */
  readonly asksLayouts: boolean;
  readonly work: Work;
  readonly settle: (answer: Answer) => void;
  reply?: ApiReply;
  /** What a read saw. */
  effect?: Values;
  layouts?: LayoutsSeen;
  /** It ended in no plain answer before the lazy chunk came, which reads such answers. */
  unread?: boolean;
  /** Its client had been given up when it was answered. */
  unheard?: boolean;
  /** How it ended, and when. "never" is known to the model only. */
  ended?: { readonly how: string; readonly at: number; readonly order: number };
  /** Code of the error that the model answered in the API's name. */
  said?: string;
  /** Seconds of silence that a 429 asked for. */
  retryAfter?: number;
}

export function kindOf(work: Work): Kind {
  const { request } = work;
  if (!request) return "page";
  if (isCure(work)) return "cure";
  if (request.path !== path) return "check";
  return request.method === "PUT" ? "write" : "read";
}

/** The values of a write's body. The widget's own code is not asked: this is what went over the wire. */
export function wantedBy({ request }: Work): Partial<Values> {
  const body = request?.body;
  const values = isRecord(body) ? body["call_preferences"] : undefined;
  return isRecord(values) ? (values as Partial<Values>) : {};
}

/** Does what was asked, if that was not done before. */
export function carryOut(call: Call): ApiReply {
  if (!call.reply) {
    call.reply = call.work.reply();
    const values = isRecord(call.reply.body) ? call.reply.body["call_preferences"] : undefined;
    if (call.kind === "read" && isRecord(values)) call.effect = { ...(values as Values) };
    if (call.asksLayouts && call.reply.status === 200) call.layouts = layoutsSeen(call.reply.body);
  }
  return call.reply;
}

/** What is answered where nothing goes wrong on the way: what the organisation says, be it a refusal. */
export function ordinaryAnswer(call: Call, form?: Form): Answer {
  const reply = carryOut(call);
  const limited = errorIn(reply.body, "TOO_MANY_REQUESTS");
  if (limited) {
    call.said = "TOO_MANY_REQUESTS";
    call.retryAfter = Number(limited["retry_after"]);
  }
  // Named, so that a connection that broke meanwhile does not take the answer's place.
  const envelope = reply.status === 0 ? undefined : ordinary(reply);
  return call.work.wrap(reply, envelope, form).answer;
}

/** The details of an error of this code. */
function errorIn(body: unknown, code: string): Readonly<Record<string, unknown>> | undefined {
  if (!isRecord(body) || body["code"] !== code) return undefined;
  return isRecord(body["details"]) ? body["details"] : {};
}
