import fc from "../properties";
import { fields, mergeTag } from "./rules";

/** The ways in which Zoho names a field. */
export const spellings = [
  fields.to.apiName,
  fields.to.id,
  mergeTag(fields.to.apiName),
  `Calls.${fields.to.apiName}`,
];

export const anyJson = fc.jsonValue({ maxDepth: 6, noUnicodeString: false });

/** How the field is put into what is there already, from the inside out. */
export const wrapping = fc.oneof(
  fc.record({
    at: fc.constant("list" as const),
    before: fc.array(anyJson),
    after: fc.array(anyJson),
  }),
  fc.record({
    at: fc.constant("value" as const),
    key: fc.string(),
    rest: fc.dictionary(fc.string(), anyJson),
  }),
  fc.record({ at: fc.constant("key" as const), rest: fc.dictionary(fc.string(), anyJson) }),
);
type Wrapping = typeof wrapping extends fc.Arbitrary<infer T> ? T : never;

/** What the field stands in, once it was put there. */
export function wrap(inner: unknown, wrapping: Wrapping): unknown {
  if (wrapping.at === "list") return [...wrapping.before, inner, ...wrapping.after];
  if (wrapping.at === "key" && typeof inner === "string")
    return { ...wrapping.rest, [inner]: null };
  const key = wrapping.at === "value" ? wrapping.key : "inner";
  // As JSON.parse makes it: a key such as "__proto__" is an ordinary one there.
  return Object.defineProperty({ ...wrapping.rest }, key, { value: inner, enumerable: true });
}
