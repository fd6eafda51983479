/** What a promise of the SDK ends with. */
export interface Answer {
  /** EVENT_RESPONSE_FAILURE instead of EVENT_RESPONSE. */
  readonly rejected: boolean;
  readonly data: unknown;
}

/** An answer that resolves the SDK's promise. */
export function resolved(data: unknown): Answer {
  return { rejected: false, data };
}

/** An answer that rejects the SDK's promise: with any value, Zoho's is never an Error. */
export function rejected(data: unknown): Answer {
  return { rejected: true, data };
}
