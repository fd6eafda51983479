/** A reviver for `JSON.parse`: OpenAPI 3.0 says `nullable: true` where JSON Schema lists "null" among the types. */
export function withNull(_key: string, value: unknown): unknown {
  const schema = asObject(value);
  if (schema["nullable"] !== true || typeof schema["type"] !== "string") return value;
  const { nullable: _, ...rest } = schema;
  const values = rest["enum"];
  return {
    ...rest,
    type: [schema["type"], "null"],
    ...(Array.isArray(values) && { enum: [...values, null] }),
  };
}

/** A copy of an object; an empty one for anything else. */
export function asObject(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
