/** How a promise of the SDK settles. */
export interface Answer {
  /** EVENT_RESPONSE_FAILURE instead of EVENT_RESPONSE. */
  readonly rejected: boolean;
  readonly data: unknown;
}

/** An answer that resolves the SDK's promise. */
export function resolved(data: unknown): Answer {
  return { rejected: false, data };
}

/** An answer that rejects the SDK's promise. Zoho rejects with any value, but never with an Error. */
export function rejected(data: unknown): Answer {
  return { rejected: true, data };
}
