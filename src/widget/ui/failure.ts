import { preferences } from "../preferences/preferences";
import type { Row } from "../preferences/state";
import type { Problem } from "../problems/problem";
import { handling } from "../problems/table";
import { say } from "../words/words";
import { Details } from "./details";
import { Findings } from "./findings";
import { Guide } from "./guide";
import { html } from "./html";
import { KeepFocus } from "./keep-focus";
import type { RowProps } from "./props";

export interface FailureProps extends RowProps {
  readonly problem: Problem;
}

/** What belongs to a failed change: Zoho's refusal word for word with all the evidence, and ways on. */
export function Failure({ name, problem, state, place, wishes }: FailureProps) {
  const refused = problem.code === "NOT_ALLOWED";
  return html`
    ${
      refused &&
      problem.message &&
      html`<p class="note" dir="auto">${say("details.message", { value: problem.message })}</p>`
    }
    ${refused && html`<${Findings} name=${name} state=${state} place=${place} refused />`}
    ${refused && html`<p class="note">${say("guard.elsewhere")}</p>`}
    <${KeepFocus} to=${name}>
      ${refused && html`<button type="button" onClick=${wishes.again}>${say("guard.again")}</button>`}
      ${
        // Where reading fails too, the banner has that button already.
        state.rows[name].at === "unknown" &&
        !state.stale &&
        html`<button type="button" onClick=${wishes.retry}>${say("action.retry")}</button>`
      }
      <${Details} problem=${problem} />
    <//>
    ${
      // Once for both rows: it is long, and a field in it has an id.
      preferences.find((one) => needsGuide(state.rows[one])) === name &&
      html`<${Guide} state=${state} place=${place} wishes=${wishes} />`
    }
  `;
}

/** The banner has the guide already where a row is unknown: nothing can be read either. */
function needsGuide(row: Row): boolean {
  return (
    row.at === "idle" &&
    row.note?.kind === "failed" &&
    handling(row.note.problem.code).screen === "connection"
  );
}
