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

/** What is passed to each category of CRM_EVENT. */
export interface Crm {
  readonly organisation: Organisation;
  /** Sets the outer size of the frame in CSS pixels, for UI.Resize; a missing side stays unchanged. */
  resize(size: FrameSize): void;
  /** Address of the CRM page. */
  readonly address: string;
  /** How envelopes are written unless a fault says otherwise. */
  readonly form: Form;
}

/** An API request as the widget sent it. */
export interface SentRequest extends ApiRequest {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly way: Way;
}

/** What one message asks for, before it is executed. */
export interface Work {
  /** The API request in the message, if there is one. */
  readonly request?: SentRequest;
  /** Executes it. */
  reply(): ApiReply;
  /** Wraps a reply in the form of this category's answers, and names that form. */
  wrap(reply: ApiReply, envelope?: EnvelopeName, form?: Form): Wrapped;
}

export interface Wrapped {
  readonly answer: Answer;
  readonly envelope?: EnvelopeName;
}

/** A category of CRM_EVENT: parses what the SDK sent. */
export type Category = (data: Readonly<Record<string, unknown>>, crm: Crm) => Work;
