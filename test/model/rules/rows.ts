import { isReadOnly } from "../../../src/widget/preferences/permissions";
import { type Preference, preferences } from "../../../src/widget/preferences/preferences";
import { isLocked, type Row, type State } from "../../../src/widget/preferences/state";
import { isRefusal } from "../../../src/widget/problems/problem";
import { settings } from "../../../src/widget/settings";
import type { Call } from "../zoho/call";
import { type Book, holds, type Rules } from "./book";

export const targetOf = (row: Row) => ("target" in row ? row.target : undefined);

/** After these the widget may rely on it that nothing was done, and requests nothing more. */
const silent = ["TOO_MANY_REQUESTS", "INVALID_HOST", "wrong-host"];

/** A change begins with a press, its target is never inverted, and it ends as done or with a message. */
export function rows(book: Book): Rules {
  let action: Book["action"];
  /** The browser reported offline when the current action began. */
  let offline = false;
  return {
    changed(state, before) {
      if (!before) return;
      if (book.action !== action) offline = before.paused?.offline === true;
      action = book.action;
      if (state.confirming && state.confirming !== before.confirming) opened(state, before);
      for (const name of preferences) changed(name, state, before);
    },
  };

  function opened(state: State, before: State) {
    const { action } = book;
    const pressed = action?.do === "press" && !isLocked(before, state.confirming ?? action.name);
    holds(book, pressed || action?.do === "try anyway", "a confirmation opened by itself");
    holds(book, !isReadOnly(state.permissions), "a confirmation where nothing may be changed");
  }

  function changed(name: Preference, state: State, before: State) {
    const [row, old] = [state.rows[name], before.rows[name]];
    if (row === old) return;
    if (old.at === "idle" && row.at !== "idle") began(name, row, before);
    if (old.at !== "idle" && row.at !== "idle") {
      holds(book, targetOf(row) === targetOf(old), "a target was inverted");
      const back = old.at !== "waiting" && row.at === "waiting";
      holds(book, !back, "a change is written once more by itself");
    }
    if (old.at !== "idle" && row.at === "idle") ended(name, state, before);
    // A press on one row must not affect the other, unless the answer to its read ends the offline state.
    if (book.action?.do === "press" && book.action.name !== name) {
      const same = row.at === old.at || old.at === "idle" || offline;
      holds(book, same, "a press changes the other row");
    }
  }

  function began(name: Preference, row: Row, before: State) {
    const { action } = book;
    holds(book, row.at === "waiting", "a row begins otherwise than by a press");
    holds(book, targetOf(row) === !before.values?.[name], "a target is not the other value");
    const shows = action?.do === "press" && action.name === name && targetOf(row) === true;
    const hides = action?.do === "hide" && before.confirming === name && targetOf(row) === false;
    holds(book, shows || hides, "a target that nobody pressed for");
  }

  function ended(name: Preference, state: State, before: State) {
    const [row, old] = [state.rows[name], before.rows[name]];
    if (row.at !== "idle") return;
    const { note } = row;
    if (note?.kind === "saved") {
      holds(book, state.values?.[name] === targetOf(old), "saved, but the target does not show");
    } else if (note?.kind !== "failed") {
      // The banner says that a part of the widget is missing, and nothing was sent.
      const dropped = state.permissions.at === "unloaded" && !writeOf(name);
      holds(book, dropped, "a change ended neither done nor refused in words");
    }
    if (old.at === "waiting" || (note?.kind === "failed" && silent.includes(note.problem.code)))
      return;
    const write = writeOf(name);
    const { delivering } = book;
    const read = delivering?.kind === "read" && isAfter(delivering, write);
    holds(book, read, "a row came to rest without a read that began after its write ended");
    if (note?.kind !== "failed" || isRefusal(note.problem)) return;
    const agreed = book.calls.filter(({ kind, load, effect, ended }) => {
      return kind === "read" && load === book.load && effect && ended && ended.how !== "never";
    });
    const after = agreed.filter((call) => isAfter(call, write));
    holds(book, after.length >= 2, "a row failed after one read, though its outcome was unknown");
  }

  /** The last write of this row in this load. */
  function writeOf(name: Preference): Call | undefined {
    return book.calls.findLast(({ load, row }) => load === book.load && row === name);
  }
}

/** The read was sent when the widget no longer waited for the write. */
function isAfter(read: Call, write: Call | undefined): boolean {
  if (!write) return true;
  const { ended, at } = write;
  const inTime = ended && ended.how !== "never" && ended.at - at < settings.limits.request;
  if (inTime && read.client === write.client) return read.order > ended.order;
  // Given up, at the time limit or with the client.
  return read.client !== write.client || read.at - at >= settings.limits.request;
}
