import type { CheckName } from "../preferences/checks";
import { isOver } from "../preferences/cure";
import { fullCheckRequested } from "../preferences/cure-steps";
import type { Place } from "../preferences/evidence";
import { blocks } from "../preferences/verdict";
import { say } from "../words/words";
import { CheckAgain } from "./check-again";
import { CureAll, CureButton, curablePlaces } from "./cure-buttons";
import { CureQuestion } from "./cure-question";
import { isRefused } from "./failure";
import { Findings, FoundList } from "./findings";
import { html } from "./html";
import { KeepFocus } from "./keep-focus";
import type { RowProps } from "./props";

/** Says why and where a switch is locked, with ways to unlock it. It also describes the switch. */
export function Lock(props: RowProps) {
  const { name, knowledge = {}, organisation, context, actions } = props;
  const showsAll = knowledge.fullRequested || knowledge.full;
  const blocked = blocks(knowledge, name);
  const { asking, jobs = [] } = props.cures ?? {};
  const asked = props.mayCure && asking?.name === name ? asking.places : undefined;
  const isChanging = jobs.some((job) => job.name === name && !isOver(job.step));
  const curable = props.mayCure && !asked && !isChanging ? curablePlaces(props, blocked) : [];
  return html`
    <div id=${`${name}-lock`} class="lock">
      <p>
        ${say("guard.locked", { field: say(`field.${name}`) })}
      </p>
      <${FoundList}
        evidence=${blocked}
        organisation=${organisation}
        context=${context}
        action=${
          props.mayCure &&
          ((check: CheckName, place: Place) =>
            check === "required" &&
            html`<${CureButton} name=${name} place=${place} curable=${curable} actions=${actions} />`)
        }
      />
      <${CureAll} name=${name} curable=${curable} actions=${actions} />
    </div>
    ${
      asked
        ? html`<${CureQuestion} name=${name} places=${asked} organisation=${organisation} actions=${actions} />`
        : html`<${KeepFocus} to=${name}>
            <${CheckAgain}
              of=${name}
              recheck=${knowledge.recheck}
              blocked=${blocked}
              onCheck=${actions.checkAgain}
            />
            ${
              // So that nobody mends one thing after the other.
              !showsAll &&
              html`<button type="button" onClick=${() => actions.change(fullCheckRequested)}>
                ${say("guard.everything")}
              </button>`
            }
            <details>
              <summary>${say("details.summary")}</summary>
              <p>${say("guard.anywayWhy")}</p>
              <button type="button" onClick=${() => actions.tryAnyway(name)}>${say("guard.anyway")}</button>
            </details>
          <//>`
    }
    ${showsAll && !isRefused(props.problem) && html`<${Findings} ...${props} locked />`}
  `;
}
