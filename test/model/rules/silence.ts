import { settings } from "../../../src/widget/settings";
import { type Call, isChange } from "../zoho/call";
import { type Book, holds, ofThisClient, type Rules } from "./book";

/**
 * After a 429 nothing is sent for as long as Zoho demands. While the page says offline it changes
 * nothing, but only reads, and an answer shows whether it is offline.
 */
export function silence(book: Book): Rules {
  return {
    sent(call) {
      if (call.kind === "page") return;
      const { until, offline } = book.state?.paused ?? {};
      holds(book, !until, `a ${call.kind} while the page says that nothing is sent`);
      holds(book, !offline || !isChange(call), "a change while the page says offline");
      const asked = book.calls.filter((one) => ofThisClient(book)(one) && wasReceived(one));
      const hammered = asked.some((one) => book.now < endOfSilence(one));
      holds(book, !hammered, `a ${call.kind} before a 429 is over`);
    },
  };
}

/** The widget received the answer before it gave up waiting. */
function wasReceived({ kind, said, ended, at, unread }: Call): boolean {
  if (kind === "page" || unread) return false;
  const answered = said === "TOO_MANY_REQUESTS" && ended !== undefined && ended.how !== "never";
  return answered && ended.at - at < settings.limits.request;
}

function endOfSilence({ ended, retryAfter }: Call): number {
  const ms = retryAfter === undefined ? settings.limits.reread : retryAfter * 1_000;
  return (ended?.at ?? 0) + ms;
}
