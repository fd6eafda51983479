/** How the widget treats a problem. The words stand in the translations under `problem.<code>`. */
interface Handling {
  /** A write that ended so was certainly not carried out: one read is enough to be sure again. */
  readonly refused?: true;
  /** Asking once more at once makes no sense, or nobody would answer: no reading back. */
  readonly silent?: true;
  /** "Try again" may help without anything being mended first. */
  readonly retry?: true;
  /** Explained by the words of this code. */
  readonly words?: string;
  /** Nothing can be done until this is mended, so it takes the whole page. */
  readonly screen?: "connection" | "host" | "permission" | "start";
}

/**
 * Every problem that is told apart. Codes in capitals are Zoho's own (developer documentation, "Get
 * Calls Preferences" and "Update Calls Preferences"); the others are ours.
 */
export const table = {
  "not-in-crm": { screen: "start" },
  "sdk-failed": { screen: "start", retry: true },
  "sdk-slow": { screen: "start", retry: true },
  "crm-silent": { screen: "start", retry: true },
  "host-unknown": { screen: "host" },
  "wrong-host": { screen: "host", refused: true, silent: true },
  connection: { screen: "connection", retry: true },
  "own-permissions": { screen: "connection", retry: true },
  "no-answer": { retry: true },
  unreadable: { screen: "connection", retry: true },
  "not-changed": {},
  "read-only": { refused: true },
  "part-missing": {},
  offline: { retry: true },
  other: { retry: true },
  AUTHENTICATION_FAILURE: {
    words: "INVALID_TOKEN",
    screen: "connection",
    refused: true,
    retry: true,
  },
  INVALID_TOKEN: { screen: "connection", refused: true, retry: true },
  OAUTH_SCOPE_MISMATCH: { screen: "connection", refused: true, retry: true },
  NO_PERMISSION: { screen: "permission", refused: true, retry: true },
  NOT_ALLOWED: { refused: true },
  INVALID_DATA: { refused: true },
  MANDATORY_NOT_FOUND: { words: "INVALID_DATA", refused: true },
  INVALID_REQUEST_METHOD: { refused: true },
  INVALID_URL_PATTERN: { words: "INVALID_REQUEST_METHOD", refused: true },
  INVALID_HOST: { words: "wrong-host", screen: "host", refused: true, silent: true },
  FEATURE_NOT_SUPPORTED: { refused: true },
  API_NOT_SUPPORTED: { words: "FEATURE_NOT_SUPPORTED", refused: true },
  TOO_MANY_REQUESTS: { refused: true, silent: true, retry: true },
  INTERNAL_ERROR: { retry: true },
} satisfies Record<string, Handling>;

export type ProblemCode = keyof typeof table;

/** How a problem of this code is treated. */
export function handling(code: ProblemCode): Handling {
  return table[code];
}
