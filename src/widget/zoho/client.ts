import type { Result } from "../problems/problem";

/** What the API answered. The connection never tells the HTTP status, so it is optional. */
export interface Answer {
  readonly status?: number;
  /** The API's JSON body; undefined where the body was empty. */
  readonly body: unknown;
}

/**
 * The one way to the CRM API. Paths begin with "/crm/". Never rejects and has no time limit of its
 * own; an error that the API reports is a failed result, whatever the envelope called it.
 */
export interface Client {
  get(path: string): Promise<Result<Answer>>;
  put(path: string, body: object): Promise<Result<Answer>>;
  /** Changes only what the body names. */
  patch(path: string, body: object): Promise<Result<Answer>>;
}
