import { say } from "../words/words";
import { Confirmation } from "./confirmation";
import { CureSteps } from "./cure-steps";
import { Failure } from "./failure";
import { html } from "./html";
import { KeepFocus } from "./keep-focus";
import { Lock } from "./lock";
import type { RowProps } from "./props";
import { SetupAnchor } from "./setup-anchor";
import { WhereNow } from "./where-now";

/**
 * What is under a row beside its words: links and buttons, which must not be in a live region. If it is removed with the
 * focus in it, the switch gets the focus.
 */
export function RowExtras(props: RowProps) {
  const { name, row, checked, problem, unavailableReason, organisation, context } = props;
  const shownNow = row.at === "idle" && row.note?.kind === "saved" && checked;
  return html`
    ${
      shownNow &&
      row.note.where &&
      html`<${WhereNow} where=${row.note.where} organisation=${organisation} context=${context} />`
    }
    ${
      // A field that was just shown can be in no layout at all, and where it is, is not known here.
      shownNow &&
      !row.note.where &&
      html`<p class="note link-line">
        <${SetupAnchor} page="modules/Calls/layouts" organisation=${organisation} context=${context}>
          ${say("row.layouts")}
        <//>
      </p>`
    }
    ${problem && html`<${KeepFocus} to=${name} class=""><${Failure} ...${props} problem=${problem} /><//>`}
    ${unavailableReason === "locked" && html`<${KeepFocus} to=${name} class=""><${Lock} ...${props} /><//>`}
    <${CureSteps} ...${props} />
    ${props.confirming && html`<${KeepFocus} to=${name} class=""><${Confirmation} ...${props} /><//>`}
  `;
}
