import { say, timeOfDay } from "../words/words";
import { explain } from "./explain";
import type { RowView } from "./row-view";

/** The alert under a row: what the server has, why, and what to do. */
export function failureWords(
  { name, row, checked, problem, paused }: RowView,
  connection: string,
): string | undefined {
  if (!problem) return undefined;
  const still = checked ? "row.stillShown" : "row.stillHidden";
  const effect = say(row.at === "unknown" ? "row.unknown" : still, { field: say(`field.${name}`) });
  return `${effect} ${explain(problem, connection, paused)}`;
}

/** The quiet note under a row: progress, success, and what others have changed. */
export function quietWords(view: RowView): string | undefined {
  const { name, row, checked } = view;
  const field = say(`field.${name}`);
  switch (row.at) {
    case "waiting":
      return waitingWords(view, field);
    case "saving":
      return row.slow ? say("row.saving", { field }) : undefined;
    case "checking":
      if (row.doubt) return say("row.doubt", { field });
      return row.slow ? say("row.saving", { field }) : undefined;
    case "unknown":
      return view.problem ? undefined : say("row.unknown", { field });
    case "idle":
      switch (row.note?.kind) {
        case "saved":
          return say(checked ? "row.shown" : "row.hidden", { field });
        case "changed":
          return say(checked ? "row.changedShown" : "row.changedHidden", { field });
        case "unlocked":
          return say("row.unlocked", { field });
        default:
          return undefined;
      }
  }
}

function waitingWords({ paused, awaitsPermissions }: RowView, field: string): string {
  if (paused?.offline) return say("row.waitingOffline", { field });
  if (paused?.until) return say("row.waitingLimit", { field, time: timeOfDay(paused.until) });
  return say(awaitsPermissions ? "row.waitingPermissions" : "row.waiting", { field });
}
