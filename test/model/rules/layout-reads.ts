import type { Preference } from "../../../src/widget/preferences/preferences";
import { settings } from "../../../src/widget/settings";
import type { Call } from "../zoho/call";
import type { Book } from "./book";

/**
 * What the page may say about a field in a layout: the values in reads of the layouts. A read that was
 * sent later overrides earlier ones.
 * @param which filters the reads that count
 */
export function readValues(
  book: Book,
  layout: string,
  name: Preference,
  which: (call: Call) => boolean = () => true,
): ReadonlySet<boolean | undefined> {
  const tells = (call: Call) => wasUsed(call) && call.layouts?.get(layout)?.[name] !== undefined;
  const reads = book.calls.filter((call) => call.load === book.load && tells(call) && which(call));
  const newest = reads.findLast((call) => mustCount(book, call));
  const counting = reads.filter(({ ended }) => ended && ended.order >= (newest?.order ?? 0));
  return new Set(counting.map(({ layouts }) => layouts?.get(layout)?.[name]));
}

/** An answer with layouts reached a client that was still in use. */
function wasUsed({ layouts, ended, at, ignored }: Call): boolean {
  const came = layouts !== undefined && ended !== undefined && ended.how !== "never" && !ignored;
  return came && ended.at - at < settings.limits.request;
}

/** A plain answer in time, and no layout was changed or read back meanwhile, which would be newer. */
function mustCount(book: Book, { order, at, ended }: Call): boolean {
  if (ended?.how !== "well" || ended.at - at >= settings.limits.check) return false;
  return !book.calls.some((other) => {
    if (other.kind !== "cure" && !other.asksLayouts) return false;
    const { request } = settings.limits;
    const givenUp = other.at + request >= at && other.at + request <= ended.at;
    const between = other.ended && other.ended.order > order && other.ended.order < ended.order;
    return between || givenUp;
  });
}
