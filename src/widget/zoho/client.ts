import type { Result } from "../problems/problem";

/** What the API answered. A connection never tells the HTTP status. */
export interface Answer {
  readonly status?: number;
  /** The API's JSON body; undefined where the body was empty. */
  readonly body: unknown;
}

/**
 * The only way to the CRM API. Paths begin with "/crm/". A client never rejects and has no time limit. An error of the
 * API is a failed result, even where the envelope around it says SUCCESS.
 */
export interface Client {
  get(path: string): Promise<Result<Answer>>;
  put(path: string, body: object): Promise<Result<Answer>>;
  /** Changes nothing but what the body names. */
  patch(path: string, body: object): Promise<Result<Answer>>;
}
