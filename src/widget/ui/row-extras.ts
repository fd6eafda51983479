import type { Preference } from "../preferences/preferences";
import { isLocked, type State } from "../preferences/state";
import { say } from "../words/words";
import { setupLink } from "../zoho/setup-links";
import type { Place, Wishes } from "./app";
import { Confirmation } from "./confirmation";
import { Failure } from "./failure";
import { html } from "./html";
import { Lock } from "./lock";
import { rowProblem } from "./row-words";

export interface RowExtrasProps {
  readonly name: Preference;
  readonly state: State;
  readonly place: Place;
  readonly wishes: Wishes;
}

/** What stands under a row beside its words: links and buttons, which a live region must not hold. */
export function RowExtras(props: RowExtrasProps) {
  const { name, state } = props;
  const row = state.rows[name];
  const problem = rowProblem(row);
  const shownNow = row.at === "idle" && row.note?.kind === "saved" && state.values?.[name];
  return html`
    ${shownNow && html`<${LayoutsLink} ...${props} />`}
    ${problem && html`<${Failure} ...${props} problem=${problem} />`}
    ${isLocked(state, name) && html`<${Lock} ...${props} />`}
    ${state.confirming === name && html`<${Confirmation} ...${props} />`}
  `;
}

/** A field that was just added stands in no layout yet. */
function LayoutsLink({ state, place: { crm } }: RowExtrasProps) {
  if (!crm) return null;
  const link = setupLink({ crm, organisationId: state.organisation?.id }, "modules/Calls/layouts");
  return html`<p class="note">
    <a href=${link} target="_blank" rel="noopener">${say("row.layouts")}</a>
  </p>`;
}
