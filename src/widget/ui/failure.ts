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

/** What belongs to a failed change: Zoho's refusal word for word with all the evidence, and ways on. */
export function Failure(props: FailureProps) {
  const { name, problem, actions } = props;
  const refused = problem.code === "NOT_ALLOWED";
  return html`
    ${
      refused &&
      problem.message &&
      html`<p class="note" dir="auto">${say("details.message", { value: problem.message })}</p>`
    }
    ${refused && html`<${Findings} ...${props} refused />`}
    ${refused && html`<p class="note">${say("guard.elsewhere")}</p>`}
    <${KeepFocus} to=${name}>
      ${
        // A lock has that button already.
        refused &&
        props.unavailableReason !== "locked" &&
        html`<${CheckAgain} of=${name} again=${props.knowledge?.again} onCheck=${actions.checkAgain} />`
      }
      ${
        props.guided &&
        html`<button type="button" onClick=${() => actions.setUp(problem)}>${say("guide.title")}</button>`
      }
      ${
        // Where reading fails too, the banner has that button already.
        props.row.at === "unknown" &&
        !props.stale &&
        html`<button type="button" onClick=${actions.retry}>${say("action.retry")}</button>`
      }
      <${Details} problem=${problem} />
    <//>
  `;
}
