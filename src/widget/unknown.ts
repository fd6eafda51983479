/** What comes from outside is unknown until it went through here. */

/** True for an object that is no array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * A property of the object itself, never one that it inherits: an answer without `code`
 * must not find one on a prototype.
 */
export function ownProperty(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/**
 * Undoes JSON encoding, also done twice: Zoho gives many bodies as an object or as its JSON text.
 * Text that is no JSON comes back as it is.
 */
export function decode(value: unknown): unknown {
  let decoded = value;
  while (typeof decoded === "string") {
    try {
      decoded = JSON.parse(decoded);
    } catch {
      return decoded;
    }
  }
  return decoded;
}

/** The value as text to show: "" for everything that is no string or number. */
export function text(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** An id of Zoho, 18 to 19 digits, as text: a number has lost its last digits. */
export function digits(id: unknown): string | undefined {
  return typeof id === "string" && /^\d+$/.test(id) ? id : undefined;
}
