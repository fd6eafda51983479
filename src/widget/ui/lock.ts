import type { CheckName } from "../preferences/checks";
import { everythingWanted } from "../preferences/cure-steps";
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

/** Why a switch is locked, where, and the way out. It describes the switch. */
export function Lock(props: RowProps) {
  const { name, knowledge = {}, organisation, context, actions } = props;
  // Run once, so that nobody mends in rounds.
  const looked = knowledge.wanted || knowledge.full;
  const blocked = blocks(knowledge, name);
  const { asking, pending } = props.cures ?? {};
  const asked = props.mayCure && asking?.name === name ? asking.places : undefined;
  const curable = props.mayCure && !asked && !pending ? curablePlaces(props, blocked) : [];
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
              again=${knowledge.again}
              blocked=${blocked}
              onCheck=${actions.checkAgain}
            />
            ${
              !looked &&
              html`<button type="button" onClick=${() => actions.change(everythingWanted)}>
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
    ${looked && !isRefused(props.problem) && html`<${Findings} ...${props} locked />`}
  `;
}
