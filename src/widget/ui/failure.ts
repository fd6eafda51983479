import type { Problem } from "../problems/problem";
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
export function Failure(props: FailureProps) {
  const { name, problem, organisation, context, actions } = props;
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
      ${refused && html`<button type="button" onClick=${actions.checkAgain}>${say("guard.again")}</button>`}
      ${
        // Where reading fails too, the banner has that button already.
        props.row.at === "unknown" &&
        !props.stale &&
        html`<button type="button" onClick=${actions.retry}>${say("action.retry")}</button>`
      }
      <${Details} problem=${problem} />
    <//>
    ${
      props.guided &&
      html`<${Guide} organisation=${organisation} context=${context} actions=${actions} />`
    }
  `;
}
