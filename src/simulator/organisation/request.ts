/** A request as Zoho CRM's REST API receives it. */
export interface ApiRequest {
  readonly method: string;
  /** Host name without scheme, such as "www.zohoapis.eu". */
  readonly host: string;
  /** Path without query, such as "/crm/v8/settings/call_preferences". */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The parsed JSON body; `undefined` where nothing was sent. */
  readonly body: unknown;
}

/** What the REST API answers: HTTP status and the parsed body, `undefined` for an empty one. */
export interface ApiReply {
  readonly status: number;
  readonly body: unknown;
}
