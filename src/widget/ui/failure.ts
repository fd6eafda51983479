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
      html`<p class="note" dir="auto">${say("guard.zoho", { message: problem.message })}</p>`
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
      // The banner has it already where nothing can be read either.
      state.rows[name].at === "idle" &&
      handling(problem.code).screen === "connection" &&
      html`<${Guide} state=${state} place=${place} wishes=${wishes} />`
    }
  `;
}
