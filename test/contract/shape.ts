/** The shape of a value: its keys at every depth, with what kind of value they hold. */
export function shapeOf(value: unknown, place = ""): string[] {
  if (Array.isArray(value)) {
    return [...new Set(value.flatMap((item) => shapeOf(item, `${place}/*`)))].sort();
  }
  if (typeof value !== "object" || value === null) return [place];
  const keys = Object.entries(value).flatMap(([key, inner]) => shapeOf(inner, `${place}/${key}`));
  return [place, ...new Set(keys)].sort();
}
