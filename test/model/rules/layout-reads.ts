import type { Preference } from "../../../src/widget/preferences/preferences";
import { settings } from "../../../src/widget/settings";
import type { Call } from "../zoho/call";
import type { Book } from "./book";

/**
 * What may be said of a field in a layout: what a read of the layouts told the widget. Once it was told otherwise
 * by one that was sent later, that counts alone.
 * @param which reads, where only those of one side count
 */
export function toldOf(
  book: Book,
  layout: string,
  name: Preference,
  which: (call: Call) => boolean = () => true,
): ReadonlySet<boolean | undefined> {
  const tells = (call: Call) => isTold(call) && call.layouts?.get(layout)?.[name] !== undefined;
  const reads = book.calls.filter((call) => call.load === book.load && tells(call) && which(call));
  const newest = reads.findLast((call) => mustCount(book, call));
  const counting = reads.filter(({ ended }) => ended && ended.order >= (newest?.order ?? 0));
  return new Set(counting.map(({ layouts }) => layouts?.get(layout)?.[name]));
}

/** An answer that held layouts came to a client that was still in use. */
function isTold({ layouts, ended, at, unheard }: Call): boolean {
  const came = layouts !== undefined && ended !== undefined && ended.how !== "never" && !unheard;
  return came && ended.at - at < settings.limits.request;
}

/** A plain answer in time; and no layout was changed or read back meanwhile, which is newer. */
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
