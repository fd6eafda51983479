import { say } from "../words/words";
import { Confirmation } from "./confirmation";
import { Failure } from "./failure";
import { html } from "./html";
import { Lock } from "./lock";
import type { RowProps } from "./props";
import { SetupAnchor } from "./setup-anchor";

/** What stands under a row beside its words: links and buttons, which a live region must not hold. */
export function RowExtras(props: RowProps) {
  const { row, checked, problem, unavailableReason, organisation, context } = props;
  const shownNow = row.at === "idle" && row.note?.kind === "saved" && checked;
  return html`
    ${
      // A field that was just added stands in no layout yet.
      shownNow &&
      html`<p class="note">
        <${SetupAnchor} page="modules/Calls/layouts" organisation=${organisation} context=${context}>
          ${say("row.layouts")}
        <//>
      </p>`
    }
    ${problem && html`<${Failure} ...${props} problem=${problem} />`}
    ${unavailableReason === "locked" && html`<${Lock} ...${props} />`}
    ${props.confirming && html`<${Confirmation} ...${props} />`}
  `;
}
