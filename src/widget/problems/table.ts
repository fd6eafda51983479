/** How the widget treats a problem. Its words are in the translations under `problem.<code>`. */
interface Handling {
  /** A write that ended so was certainly not carried out, so one read is enough to confirm the value. */
  readonly refused?: true;
  /** Nothing is read back after the write: another request at once would be refused as well. */
  readonly silent?: true;
  /** "Try again" is offered: it may help although nothing else has changed. */
  readonly retry?: true;
  /** Nothing is sent for a while. "limit": for as long as Zoho asks. "token": Zoho names no time. */
  readonly pause?: "limit" | "token";
  /** It does not come by accident, so that one such answer replaces what is on screen. */
  readonly certain?: true;
  /** The API host of another data centre answers so too, although the authorisation is fine. */
  readonly hostInDoubt?: true;
  /** The code whose words explain it, where it has none of its own. */
  readonly words?: string;
  /** The screen that takes the place of the switches: nothing can be done before this is mended. */
  readonly screen?: "connection" | "host" | "permission" | "start";
}

/**
 * All problems. Codes in capitals are Zoho's own (developer documentation, "Get Calls Preferences" and "Update Calls
 * Preferences"); the others are the widget's.
 */
export const table = {
  "not-in-crm": { screen: "start" },
  "sdk-failed": { screen: "start", retry: true },
  "sdk-slow": { screen: "start", retry: true },
  "crm-silent": { screen: "start", retry: true },
  "host-unknown": { screen: "host", certain: true },
  "wrong-host": { screen: "host", certain: true, refused: true, silent: true },
  connection: { screen: "connection", retry: true },
  "own-permissions": { screen: "connection", retry: true },
  "no-answer": { retry: true },
  unreadable: { screen: "connection", retry: true },
  "not-changed": {},
  "read-only": { refused: true },
  "part-missing": {},
  /** A step of the widget itself threw. What it was doing may have been done. */
  "step-failed": { retry: true },
  offline: { retry: true },
  other: { retry: true },
  /** Zoho refused for a reason that only its own words tell. */
  refused: { refused: true, retry: true },
  /** A write was refused because of its token, but the read after it was not. */
  "token-once": { refused: true, retry: true },
  "token-throttled": {
    words: "TOO_MANY_REQUESTS",
    pause: "token",
    refused: true,
    silent: true,
    retry: true,
  },
  INVALID_TOKEN: { screen: "connection", hostInDoubt: true, refused: true, retry: true },
  OAUTH_SCOPE_MISMATCH: { screen: "connection", certain: true, refused: true, retry: true },
  NO_PERMISSION: { screen: "permission", certain: true, refused: true, retry: true },
  NOT_ALLOWED: { refused: true },
  LIMIT_EXCEEDED: { refused: true },
  INVALID_DATA: { refused: true },
  MANDATORY_NOT_FOUND: { refused: true },
  INVALID_REQUEST_METHOD: { refused: true },
  INVALID_URL_PATTERN: { words: "INVALID_REQUEST_METHOD", hostInDoubt: true, refused: true },
  FEATURE_NOT_SUPPORTED: { refused: true },
  TOO_MANY_REQUESTS: { pause: "limit", refused: true, silent: true, retry: true },
  INTERNAL_ERROR: { retry: true },
} satisfies Record<string, Handling>;

export type ProblemCode = keyof typeof table;

/** How a problem of this code is treated. */
export function handling(code: ProblemCode): Handling {
  return table[code];
}
