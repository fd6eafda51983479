import type { Preference } from "../preferences/preferences";
import type { Row, State } from "../preferences/state";
import { explain } from "../problems/explain";
import type { Problem } from "../problems/problem";
import { say } from "../words/words";
import { setupLink } from "../zoho/setup-links";
import type { Place, Wishes } from "./app";
import { html } from "./html";

export interface RowNoteProps {
  readonly name: Preference;
  readonly state: State;
  readonly place: Place;
  readonly wishes: Wishes;
}

/**
 * What is said under a row. Both live regions are there, empty, from the first paint: the quiet one for
 * progress and success, the other for what failed. Links and buttons stand outside of them.
 */
export function RowNote({ name, state, place, wishes }: RowNoteProps) {
  const row = state.rows[name];
  const value = state.values?.[name];
  const field = say(`field.${name}`);
  const problem = problemOf(row);
  const effect =
    row.at === "unknown" ? "row.unknown" : value ? "row.stillShown" : "row.stillHidden";
  const shownNow = row.at === "idle" && row.note?.kind === "saved" && value;
  return html`
    <p id=${`${name}-status`} class="note" role="status">${quietWords(state, name, field)}</p>
    <p class="note bad" role="alert">
      ${problem && `${say(effect, { field })} ${explain(problem, place.connection)}`}
    </p>
    ${shownNow && html`<${LayoutsLink} state=${state} place=${place} />`}
    ${problem && place.late && html`<${place.late.Failure} name=${name} problem=${problem} state=${state} place=${place} wishes=${wishes} />`}
  `;
}

function LayoutsLink({ state, place: { crm } }: Pick<RowNoteProps, "state" | "place">) {
  if (!crm) return null;
  const link = setupLink({ crm, organisationId: state.organisation?.id }, "modules/Calls/layouts");
  return html`<p class="note">
    <a href=${link} target="_blank" rel="noopener">${say("row.layouts")}</a>
  </p>`;
}

function problemOf(row: Row): Problem | undefined {
  if (row.at === "unknown") return row.problem ?? { code: "no-answer" };
  return row.at === "idle" && row.note?.kind === "failed" ? row.note.problem : undefined;
}

function quietWords({ rows, values, rights }: State, name: Preference, field: string) {
  const row = rows[name];
  const value = values?.[name];
  if (row.at === "waiting") {
    return say(rights.at === "asking" ? "row.waitingRights" : "row.waiting", { field });
  }
  if (row.at === "checking" && row.doubt) return say("row.doubt", { field });
  if (row.at === "saving" || row.at === "checking") return row.slow && say("row.saving", { field });
  if (row.at !== "idle" || !row.note || row.note.kind === "failed") return undefined;
  if (row.note.kind === "unlocked") return say("row.unlocked", { field });
  if (row.note.kind === "saved") return say(value ? "row.shown" : "row.hidden", { field });
  return say(value ? "row.changedShown" : "row.changedHidden", { field });
}
