import { preferences } from "../../../src/widget/preferences/preferences";
import { settings } from "../../../src/widget/settings";
import { type Book, holds, type Rules } from "./book";

/**
 * The page displays the server's last answer that arrived in time, for this client, to a read no older
 * than any write.
 */
export function displayed(book: Book): Rules {
  return {
    changed(state, before) {
      const { values } = state;
      if (!before) holds(book, values === undefined, "displayed: values before anything was read");
      holds(book, state.page.at !== "ready" || values !== undefined, "displayed: ready, no values");
      const { delivering, outdated } = book;
      holds(book, !outdated || state === before, "an answer to a client that was given up counts");
      if (!values || values === before?.values) return;

      const effect = delivering?.kind === "read" ? delivering.effect : undefined;
      const same = preferences.every((name) => effect?.[name] === values[name]);
      holds(book, same, "displayed: what no read just said");
      if (!delivering) return;
      const inTime = book.now - delivering.at < settings.limits.request;
      holds(book, inTime, "displayed: an answer that came late");
      const newest = book.calls.findLast(
        ({ kind, load }) => kind === "write" && load === book.load,
      );
      const fresh = delivering.order > (newest?.order ?? 0);
      holds(book, fresh, "displayed: a read that began before a write");
    },
  };
}
