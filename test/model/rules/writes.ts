import {
  type Preference,
  preferences,
  type Values,
} from "../../../src/widget/preferences/preferences";
import { settings } from "../../../src/widget/settings";
import { type Call, isChange } from "../zoho/call";
import { type Book, holds, ofThisClient, type Rules } from "./book";
import { targetOf } from "./rows";

/** One write at a time, once per press, of that row's preference, with the person's own permissions. */
export function writes(book: Book): Rules {
  /** Writes since the last press on the row. */
  const sent: Record<Preference, Call[]> = { show_from_number: [], show_to_number: [] };
  let lastReading: Values | undefined;
  const noteReading = (read: Call | undefined) => {
    if (read?.kind === "read" && read.effect && ofThisClient(book)(read)) lastReading = read.effect;
  };

  function write(call: Call) {
    noteReading(book.delivering);
    const { state } = book;
    if (!state) return holds(book, false, "a write before anything was drawn");
    const { rows, page, permissions } = state;
    aloneInFlight(book, call);
    holds(book, page.at === "ready", "a write from a page that shows no switches");
    const may = permissions.at === "own" || permissions.at === "customizer";
    holds(book, may, "a write with permissions that are not the person's");
    const [name, ...others] = preferences.filter((each) => rows[each].at === "saving");
    holds(book, others.length === 0, "two rows save at once");
    if (!name) return holds(book, false, "a write that no row is saving");
    call.row = name;

    const wanted = call.wanted ?? {};
    holds(book, wanted[name] === targetOf(rows[name]), "a write of another value than the target");
    const [before] = sent[name];
    const rest = Object.keys(wanted).filter((key) => key !== name);
    if (rest.length > 0) {
      const asked = before?.said === "MANDATORY_NOT_FOUND" || before?.said === "INVALID_DATA";
      holds(book, asked || insists(before), "a write of both without being asked for both");
    }
    for (const other of preferences.filter((each) => each !== name && each in wanted)) {
      holds(book, wanted[other] === lastReading?.[other], "a write changes the other preference");
    }
    holds(
      book,
      rest.every((key) => preferences.some((each) => each === key)),
      "a write of more",
    );
    holds(book, sent[name].length < (rest.length > 0 ? 2 : 1), "a change was written twice");
    sent[name].push(call);
  }

  return {
    changed(state, before) {
      for (const name of preferences) {
        if (before?.rows[name].at === "idle" && state.rows[name].at !== "idle") sent[name] = [];
      }
    },
    sent(call) {
      if (call.kind === "write") write(call);
    },
    answered(call) {
      if (call.kind === "read" && call.effect && ofThisClient(book)(call))
        lastReading = call.effect;
    },
  };
}

/** The organisation has answered that it requires both. */
function insists(call: Call | undefined): boolean {
  return call?.reply?.status === 400;
}

/**
 * No other change of this client is under way, as far as the widget knows; a lost one ends at the time
 * limit.
 */
export function aloneInFlight(book: Book, call: Call): void {
  const flying = book.calls.filter((one) => {
    const silent = one.ended === undefined || one.ended.how === "never";
    const inTime = book.now - one.at < settings.limits.request;
    return one !== call && ofThisClient(book)(one) && isChange(one) && silent && inTime;
  });
  holds(book, flying.length === 0, "two writes in flight");
}
