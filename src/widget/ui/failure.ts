import type { Problem } from "../problems/problem";
import { say } from "../words/words";
import { CheckAgain } from "./check-again";
import { Details } from "./details";
import { Findings } from "./findings";
import { html } from "./html";
import { KeepFocus } from "./keep-focus";
import type { RowProps } from "./props";

export interface FailureProps extends RowProps {
  readonly problem: Problem;
}

/** Zoho keeps the field: what was found explains it, here and nowhere else in the row. */
export function isRefused(problem: Problem | undefined): boolean {
  return problem?.code === "NOT_ALLOWED";
}

/** What belongs to a failed change: Zoho's refusal word for word with all the evidence, and ways on. */
export function Failure(props: FailureProps) {
  const { name, problem, actions } = props;
  const refused = isRefused(problem);
  const locked = props.unavailableReason === "locked";
  return html`
    ${
      refused &&
      problem.message &&
      html`<p class="note" dir="auto">${say("details.message", { value: problem.message })}</p>`
    }
    ${refused && html`<${Findings} ...${props} refused locked=${locked} />`}
    ${refused && html`<p class="note">${say("guard.elsewhere")}</p>`}
    <${KeepFocus} to=${name}>
      ${
        // A lock has that button already.
        refused &&
        !locked &&
        html`<${CheckAgain} of=${name} again=${props.knowledge?.again} onCheck=${actions.checkAgain} />`
      }
      ${
        props.guided &&
        html`<button type="button" onClick=${() => actions.setUp(problem)}>${say("guide.show")}</button>`
      }
      ${
        props.row.at === "unknown" &&
        html`<button type="button" onClick=${actions.retry}>${say("action.retry")}</button>`
      }
      <${Details} problem=${problem} messageTold=${refused} />
    <//>
  `;
}
