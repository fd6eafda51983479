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

/** True where Zoho refused to hide the field. The findings explain that, here and not in the rest of the row. */
export function isRefused(problem: Problem | undefined): boolean {
  return problem?.code === "NOT_ALLOWED";
}

/** What follows a failed change: Zoho's refusal word for word, all evidence, and ways to go on. */
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
        // A lock has this button already.
        refused &&
        !locked &&
        html`<${CheckAgain} of=${name} recheck=${props.knowledge?.recheck} onCheck=${actions.checkAgain} />`
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
