/**
 * Where the organisation deliberately differs from Zoho's OpenAPI file of call_preferences (2025-06):
 * title of the case → why. An exception that is no longer one fails the test too.
 */
export const requestExceptions: ReadonlyMap<string, string> = new Map([
  [
    "change one",
    'the file requires both preferences; Zoho\'s newer text says "Omit a preference to leave its current setting unchanged"',
  ],
]);

/** As above, for answers. */
export const answerExceptions: ReadonlyMap<string, string> = new Map([
  [
    "empty body",
    "documented as INVALID_DATA; the file wants an api_name, and there is none to give",
  ],
  [
    "wrong path",
    "the file describes this path only; INVALID_URL_PATTERN is in Zoho's list of errors",
  ],
  ["wrong host", "INVALID_HOST was seen in answers; it is not in the file"],
  ["no token", "documented for every endpoint; the file has no 401"],
  ["revoked token", "documented for every endpoint; the file has no 401"],
  ["no scope", "documented for every endpoint; the file has no 401"],
  ["no permission", "in Zoho's newer text; the file has no 403"],
  ["edition without it", "documented for every endpoint; the file has no 403"],
  ["too many requests", "documented for every endpoint; the file has no 429"],
]);
