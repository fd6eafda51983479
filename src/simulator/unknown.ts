/** What a widget or an address sends is unknown until it went through here. */

/** True for an object that is no array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object that a JSON text or an object holds; an empty one for anything else. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  const parsed = typeof value === "string" ? parseJson(value) : value;
  return isRecord(parsed) ? parsed : {};
}

/** The value that a JSON text holds; `undefined` where the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
