import type { Preference } from "../preferences/preferences";
import type { Row } from "../preferences/state";
import { explain } from "../problems/explain";
import type { Problem } from "../problems/problem";
import { say } from "../words/words";
import { layoutsPage } from "../zoho/setup-links";
import type { Place } from "./app";
import { Details } from "./details";
import { html } from "./html";
import { KeepFocus } from "./keep-focus";

export interface RowNoteProps {
  readonly name: Preference;
  readonly row: Row;
  readonly value: boolean | undefined;
  readonly place: Place;
  readonly onRetry: () => void;
}

/**
 * What is said under a row. Both live regions are there, empty, from the first paint: the quiet one for
 * progress and success, the other for what failed. Links and buttons stand outside of them.
 */
export function RowNote({ name, row, value, place, onRetry }: RowNoteProps) {
  const field = say(`field.${name}`);
  const problem = problemOf(row);
  const saved = row.at === "idle" && row.note?.kind === "saved";
  const effect =
    row.at === "unknown" ? "row.unknown" : value ? "row.stillShown" : "row.stillHidden";
  return html`
    <p id=${`${name}-status`} class="note" role="status">${quietWords(row, value, field)}</p>
    <p class="note bad" role="alert">
      ${problem && `${say(effect, { field })} ${explain(problem, place.connection)}`}
    </p>
    ${
      saved &&
      value &&
      place.crm &&
      html`<p class="note"><a href=${layoutsPage(place.crm)} target="_blank" rel="noopener">${say("row.layouts")}</a></p>`
    }
    ${
      problem &&
      html`<${KeepFocus} to=${name}>
        ${
          row.at === "unknown" &&
          html`<button type="button" class="plain" onClick=${onRetry}>${say("action.retry")}</button>`
        }
        <${Details} problem=${problem} />
      <//>`
    }
  `;
}

function problemOf(row: Row): Problem | undefined {
  if (row.at === "unknown") return row.problem ?? { code: "no-answer" };
  return row.at === "idle" && row.note?.kind === "failed" ? row.note.problem : undefined;
}

function quietWords(row: Row, value: boolean | undefined, field: string): string | false {
  if (row.at === "waiting") return say("row.waiting", { field });
  if (row.at === "checking" && row.doubt) return say("row.doubt", { field });
  if (row.at === "saving" || row.at === "checking") return row.slow && say("row.saving", { field });
  if (row.at !== "idle" || !row.note || row.note.kind === "failed") return false;
  if (row.note.kind === "saved") return say(value ? "row.shown" : "row.hidden", { field });
  return say(value ? "row.changedShown" : "row.changedHidden", { field });
}
