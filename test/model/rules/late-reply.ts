import { settings } from "../../../src/widget/settings";
import { type Call, isChange } from "../zoho/call";
import { type Book, holds, ofThisClient, type Rules } from "./book";

/** A reply after the time limit is not shown, but causes another read. */
export function late(book: Book): Rules {
  return {
    answered(call) {
      if (call.kind !== "read" && !isChange(call)) return;
      if (book.outdated || call.unread || !cameLate(call) || book.state?.paused) return;
      const since = call.ended?.order ?? 0;
      const asks = book.calls.some(
        (one) =>
          ofThisClient(book)(one) && (isOut(one, book.now) || (tells(one) && one.order > since)),
      );
      holds(book, asks, "a late answer started no read");
    },
  };
}

function cameLate({ ended, at }: Call): boolean {
  return ended !== undefined && ended.how !== "never" && ended.at - at >= settings.limits.request;
}

function isOut(call: Call, now: number): boolean {
  const { ended, at } = call;
  const silent = ended === undefined || ended.how === "never";
  return tells(call) && silent && now - at < settings.limits.request;
}

function tells(call: Call): boolean {
  return call.kind === "read" || isChange(call) || call.asksLayouts;
}
