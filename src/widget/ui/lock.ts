import { fullCheckRequested } from "../preferences/cure-steps";
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

/** Says why and where a switch is locked, with ways to unlock it. It also describes the switch. */
export function Lock(props: RowProps) {
  const { name, knowledge = {}, organisation, context, actions } = props;
  const showsAll = knowledge.fullRequested || knowledge.full;
  const blocked = blocks(knowledge, name);
  const { asking, pending } = props.cures ?? {};
  const asked = asking?.name === name ? asking.places : undefined;
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
        html`<${CureButtons} name=${name} places=${curablePlaces(blocked)} actions=${actions} />`
      }
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
    <//>
    ${
      asked &&
      html`<${CureQuestion} name=${name} places=${asked} organisation=${organisation} actions=${actions} />`
    }
    ${showsAll && !isRefused(props.problem) && html`<${Findings} ...${props} locked />`}
  `;
}
