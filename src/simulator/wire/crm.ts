import type { Way } from "../organisation/caller";
import type { Organisation } from "../organisation/organisation";
import type { ApiReply, ApiRequest } from "../organisation/request";
import type { Answer } from "./answer";
import type { EnvelopeName, Form } from "./envelopes";

/** What UI.Resize asks for. */
export interface FrameSize {
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** What a category of CRM_EVENT may use. */
export interface Crm {
  readonly organisation: Organisation;
  /** Gives the frame another outer size in CSS pixels, as UI.Resize asks; a side left out stays. */
  resize(size: FrameSize): void;
  /** Address of the CRM page. */
  readonly address: string;
  /** How envelopes are written where no fault says otherwise. */
  readonly form: Form;
}

/** An API request as the widget sent it. */
export interface SentRequest extends ApiRequest {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly way: Way;
}

/** What one message asks for, not yet done. */
export interface Work {
  /** The API request that it carries, if it carries one. */
  readonly request?: SentRequest;
  /** Does it. */
  reply(): ApiReply;
  /** Puts a reply into the shape that this category answers in, and names that shape. */
  wrap(reply: ApiReply, envelope?: EnvelopeName, form?: Form): Wrapped;
}

export interface Wrapped {
  readonly answer: Answer;
  readonly envelope?: EnvelopeName;
}

/** A category of CRM_EVENT: reads what the SDK sent and says what it asks for. */
export type Category = (data: Readonly<Record<string, unknown>>, crm: Crm) => Work;
