/** Summary of a sample. */
export interface Summary {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Quartiles, interpolated where necessary. @throws on an empty sample */
export function summary(values: readonly number[]): Summary {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => {
    const place = (sorted.length - 1) * share;
    const [lower, upper] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
    if (lower === undefined || upper === undefined) throw new Error("Nothing was measured");
    return lower + (upper - lower) * (place - Math.floor(place));
  };
  return { low: at(0.25), median: at(0.5), high: at(0.75) };
}

/** n in "it grows with the n-th power of the size": 1 is linear, 2 is quadratic. */
export function power(a: readonly [number, number], b: readonly [number, number]): number {
  return Math.log(b[1] / a[1]) / Math.log(b[0] / a[0]);
}
