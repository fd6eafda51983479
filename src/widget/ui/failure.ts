import type { Preference } from "../preferences/preferences";
import type { State } from "../preferences/state";
import type { Problem } from "../problems/problem";
import { handling } from "../problems/table";
import { say } from "../words/words";
import type { Place, Wishes } from "./app";
import { Details } from "./details";
import { Findings } from "./findings";
import { Guide } from "./guide";
import { html } from "./html";
import { KeepFocus } from "./keep-focus";

export interface FailureProps {
  readonly name: Preference;
  readonly problem: Problem;
  readonly state: State;
  readonly place: Place;
  readonly wishes: Wishes;
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
        state.rows[name].at === "unknown" &&
        html`<button type="button" onClick=${wishes.retry}>${say("action.retry")}</button>`
      }
      <${Details} problem=${problem} />
    <//>
    ${
      handling(problem.code).screen === "connection" &&
      html`<${Guide} state=${state} place=${place} wishes=${wishes} />`
    }
  `;
}
