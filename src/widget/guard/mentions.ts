import type { Field } from "./field";

/**
 * Whether an object refers to a field: by id or by API name, as a whole word (so that the merge tag
 * `${!Calls.To_Number__s}` counts, and X_To_Number__s does not), in any key or text, at any depth. Without recursion, because depth
 * is not ours to choose.
 * @param given keys whose texts are names that somebody gave, so that they refer to nothing
 * @returns undefined where a number is too large to be an exact id: it may have been this field's
 */
export function mentions(
  object: unknown,
  { apiName, id }: Field,
  given: readonly string[] = [],
): boolean | undefined {
  // An id is digits only, see layouts.ts: neither needs escaping.
  const name = new RegExp(`\\b(${id ? `${id}|` : ""}${apiName})\\b`);
  const refers = (text: string) => name.test(text);
  const open: unknown[] = [object];
  let exact = true;
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === "string") {
      if (refers(value)) return true;
    } else if (typeof value === "number") {
      exact &&= Math.abs(value) <= Number.MAX_SAFE_INTEGER;
    } else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (!Array.isArray(value) && refers(key)) return true;
        if (!given.includes(key) || typeof inner !== "string") open.push(inner);
      }
    }
  }
  return exact ? false : undefined;
}
