import type { BrowserUnderTest } from "../browser/each-browser";

/** Processes each of these, several at a time, because a page mostly waits. */
export async function inTurns<Item>(
  items: readonly Item[],
  atOnce: number,
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const left = [...items];
  const work = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await act(next);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

/**
 * How many pages to open at once: in Firefox a state that needs the focus would lose it to the next
 * window.
 */
export function pagesAtOnce({ kind }: Pick<BrowserUnderTest, "kind">): number {
  return kind === "firefox" ? 1 : 3;
}
