import { settings } from "../../../src/widget/settings";
import type { Call } from "../zoho/call";
import { type Book, holds, ofThisClient, type Rules } from "./book";

/** What comes after its limit is not shown, but is a reason to read once more. */
export function late(book: Book): Rules {
  return {
    answered(call) {
      if (call.kind !== "read" && call.kind !== "write") return;
      if (book.outdated || call.unread || !cameLate(call) || book.state?.paused) return;
      const asks = book.calls.some((one) => ofThisClient(book)(one) && isOut(one, book.now));
      holds(book, asks, "a late answer started no read");
    },
  };
}

function cameLate({ ended, at }: Call): boolean {
  return ended !== undefined && ended.how !== "never" && ended.at - at >= settings.limits.request;
}

function isOut({ kind, ended, at }: Call, now: number): boolean {
  const silent = ended === undefined || ended.how === "never";
  return (kind === "read" || kind === "write") && silent && now - at < settings.limits.request;
}
