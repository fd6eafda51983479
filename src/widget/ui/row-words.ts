import type { Preference } from "../preferences/preferences";
import type { Row, State } from "../preferences/state";
import { explain } from "../problems/explain";
import type { Problem } from "../problems/problem";
import { say, timeOfDay } from "../words/words";

/** What failed in a row: shown until the row is pressed again. */
export function rowProblem(row: Row, stale: Problem | undefined): Problem | undefined {
  if (row.at === "unknown") return row.problem ?? stale ?? { code: "no-answer" };
  return row.at === "idle" && row.note?.kind === "failed" ? row.note.problem : undefined;
}

/** Said as an alert: what the server has, why, and the cure. */
export function failureWords(
  state: State,
  name: Preference,
  connection: string,
): string | undefined {
  const row = state.rows[name];
  const problem = rowProblem(row, state.stale);
  if (!problem) return undefined;
  const still = state.values?.[name] ? "row.stillShown" : "row.stillHidden";
  const effect = say(row.at === "unknown" ? "row.unknown" : still, { field: say(`field.${name}`) });
  return `${effect} ${explain(problem, connection, state.hold)}`;
}

/** Said quietly: progress, success, and what others changed. */
export function quietWords(state: State, name: Preference): string | undefined {
  const row = state.rows[name];
  const value = state.values?.[name];
  const field = say(`field.${name}`);
  switch (row.at) {
    case "waiting":
      return waitingWords(state, field);
    case "saving":
      return row.slow ? say("row.saving", { field }) : undefined;
    case "checking":
      if (row.doubt) return say("row.doubt", { field });
      return row.slow ? say("row.saving", { field }) : undefined;
    case "unknown":
      return undefined;
    case "idle":
      switch (row.note?.kind) {
        case "saved":
          return say(value ? "row.shown" : "row.hidden", { field });
        case "changed":
          return say(value ? "row.changedShown" : "row.changedHidden", { field });
        case "unlocked":
          return say("row.unlocked", { field });
        default:
          return undefined;
      }
  }
}

function waitingWords({ hold, rights }: State, field: string): string {
  if (hold?.offline) return say("row.waitingOffline", { field });
  if (hold?.until) return say("row.waitingLimit", { field, time: timeOfDay(hold.until) });
  return say(rights.at === "asking" ? "row.waitingRights" : "row.waiting", { field });
}
