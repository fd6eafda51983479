import { isLocked } from "../preferences/state";
import { say } from "../words/words";
import { Confirmation } from "./confirmation";
import { Failure } from "./failure";
import { html } from "./html";
import { Lock } from "./lock";
import type { RowProps } from "./props";
import { rowProblem } from "./row-words";
import { SetupAnchor } from "./setup-anchor";

/** What stands under a row beside its words: links and buttons, which a live region must not hold. */
export function RowExtras(props: RowProps) {
  const { name, state } = props;
  const row = state.rows[name];
  const problem = rowProblem(row, state.stale);
  const shownNow = row.at === "idle" && row.note?.kind === "saved" && state.values?.[name];
  return html`
    ${
      // A field that was just added stands in no layout yet.
      shownNow &&
      html`<p class="note">
        <${SetupAnchor} ...${props} page="modules/Calls/layouts">${say("row.layouts")}<//>
      </p>`
    }
    ${problem && html`<${Failure} ...${props} problem=${problem} />`}
    ${isLocked(state, name) && html`<${Lock} ...${props} />`}
    ${state.confirming === name && html`<${Confirmation} ...${props} />`}
  `;
}
