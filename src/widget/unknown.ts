// Everything that comes from outside is `unknown` until a function of this file has looked at it.

/** True for an object that is no array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A property of the object itself, never an inherited one: an answer without `code` must not find it on a prototype. */
export function ownProperty(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/**
 * Parses JSON text, also where it was encoded twice: Zoho gives many bodies either as an object or as its text.
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

/** The value as text to be shown; "" for anything but a string or a number. */
export function text(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** An id of Zoho as text. A number is none: of 18 or 19 digits it has lost the last ones. */
export function digits(id: unknown): string | undefined {
  return typeof id === "string" && /^\d+$/.test(id) ? id : undefined;
}
