import type { Field } from "./field";

/**
 * Whether an object names a field in any key or text, at any depth: by its id or its API name, as a whole word, so that
 * the merge tag `${!Calls.To_Number__s}` counts, and X_To_Number__s does not. It is not recursive, because answers can
 * be nested more deeply than the stack allows.
 * @param nameKeys keys whose texts are names that people gave, which refer to nothing
 * @returns undefined where there is a number too large to be exact, because it can be the id of this field
 */
export function mentions(
  object: unknown,
  { apiName, id }: Field,
  nameKeys: readonly string[] = [],
): boolean | undefined {
  // Neither needs escaping: an id is only digits.
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
        if (!nameKeys.includes(key) || typeof inner !== "string") open.push(inner);
      }
    }
  }
  return exact ? false : undefined;
}
