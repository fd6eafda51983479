import { everythingWanted } from "../preferences/cure-steps";
import { blocks } from "../preferences/verdict";
import { say } from "../words/words";
import { CheckAgain } from "./check-again";
import { CureButtons, curablePlaces } from "./cure-buttons";
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
  return html`
    <div id=${`${name}-lock`} class="lock">
      <p>
        ${say("guard.locked", { field: say(`field.${name}`) })}
      </p>
      <${FoundList} evidence=${blocked} organisation=${organisation} context=${context} />
    </div>
    <${KeepFocus} to=${name}>
      ${
        props.mayCure &&
        !asked &&
        !pending &&
        html`<${CureButtons} ...${props} places=${curablePlaces(blocked)} />`
      }
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
    <//>
    ${asked && html`<${CureQuestion} ...${props} places=${asked} />`}
    ${looked && !isRefused(props.problem) && html`<${Findings} ...${props} locked />`}
  `;
}
