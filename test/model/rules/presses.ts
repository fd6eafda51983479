import { isReadOnly } from "../../../src/widget/preferences/permissions";
import { type Preference, preferences } from "../../../src/widget/preferences/preferences";
import { isBusy, isLocked, type State } from "../../../src/widget/preferences/state";
import type { UserAction } from "../person";
import { type Book, holds, ofThisClient } from "./book";
import { jobsOf } from "./cures";
import { targetOf } from "./rows";

/** What must follow at once from an action that the page offered. */
export function answeredPress(book: Book, action: UserAction, before: State, after: State): void {
  if (action.do === "press") pressed(book, action.name, before, after);
  if (action.do === "hide" && before.confirming) {
    const name = before.confirming;
    holds(book, after.confirming !== name, "hiding leaves the confirmation open");
    holds(
      book,
      after.rows[name] !== before.rows[name],
      "hiding was asked for, and nothing followed",
    );
  }
  if (action.do === "keep") {
    holds(book, after.confirming === undefined, "keeping leaves the confirmation open");
    holds(book, after.rows === before.rows, "keeping changes a row");
  }
  if (
    action.do === "try anyway" &&
    before.rows[action.name].at === "idle" &&
    !isReadOnly(before.permissions)
  ) {
    holds(book, after.confirming === action.name, "trying anyway asks nothing");
  }
  pressedForLayouts(book, action, before, after);
  if (action.do === "try again" && !before.paused) {
    const asks = book.calls.some(
      (call) => ofThisClient(book)(call) && call.kind === "read" && isOut(call),
    );
    // A busy row or layout reads when its turn comes, or is followed by a read.
    const busy =
      before.cures?.pending ||
      after.cures?.pending ||
      preferences.some((name) => isBusy(before.rows[name]) || isBusy(after.rows[name]));
    holds(book, asks || busy === true, "trying again reads nothing");
  }
}

function pressedForLayouts(book: Book, action: UserAction, before: State, after: State) {
  const asking = before.cures?.asking;
  const [old, jobs] = [jobsOf(before), jobsOf(after)];
  const isSame = jobs.length === old.length && jobs.every((job) => old.includes(job));
  if (action.do === "ask for a cure") {
    holds(book, after.cures?.asking?.name === action.name, "making optional asks nothing");
    holds(book, isSame, "a layout is changed without being asked");
  }
  if (action.do === "leave required") {
    holds(book, !after.cures?.asking, "leaving it required leaves the question open");
    holds(book, isSame, "leaving it required changes a layout");
  }
  if (action.do === "cure") {
    holds(book, !after.cures?.asking, "making optional leaves the question open");
    const dropped = asking?.places.filter((place) => !jobs.some((job) => job.place === place));
    holds(book, asking !== undefined && dropped?.length === 0, "making optional was dropped");
  }
  if (action.do === "undo") {
    const more = jobs.filter((job) => job.required && !old.includes(job));
    holds(book, more.length === 1, "an undo was dropped");
  }
}

const isOut = ({ ended }: { readonly ended?: { readonly how: string } }) =>
  ended === undefined || ended.how === "never";

function pressed(book: Book, name: Preference, before: State, after: State) {
  const [old, row] = [before.rows[name], after.rows[name]];
  if (old.at !== "idle") {
    holds(book, targetOf(row) === targetOf(old), "a press while a row is busy changes its target");
    return;
  }
  if (isReadOnly(before.permissions) || before.page.at !== "ready") {
    holds(book, row === old, "a press counts where nothing may be changed");
  } else if (!before.values?.[name]) {
    holds(book, row !== old, "a press was dropped");
  } else if (!isLocked(before, name)) {
    const open = before.confirming === name ? undefined : name;
    holds(book, after.confirming === open, "a press on a shown field asks nothing");
    holds(book, row === old, "a field is hidden without being asked");
  } else {
    const opens = after.confirming === name && before.confirming !== name;
    holds(book, row === old && !opens, "a locked switch takes a press");
  }
}
