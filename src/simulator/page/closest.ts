/**
 * The word that was most likely meant.
 * @returns `undefined` if none is close, that is if more than a third of the letters would have to change
 */
export function closestTo(typed: string, words: readonly string[]): string | undefined {
  const limit = Math.max(2, Math.floor(typed.length / 3));
  const near = words
    .map((word) => ({ word, distance: distanceOf(typed, word) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.word;
}

/** Levenshtein distance: letters to insert, delete or replace. */
function distanceOf(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    let left = index + 1;
    const next = [left];
    for (const [column, other] of [...to].entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
      left = Math.min(replaced, left + 1, (row[column + 1] ?? 0) + 1);
      next.push(left);
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
