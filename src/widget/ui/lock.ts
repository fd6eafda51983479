import { blocks } from "../preferences/verdict";
import { say } from "../words/words";
import { CheckAgain } from "./check-again";
import { FoundList } from "./findings";
import { html } from "./html";
import { KeepFocus } from "./keep-focus";
import type { RowProps } from "./props";

/** Why a switch is locked, where, and the way out. It describes the switch. */
export function Lock({ name, knowledge = {}, organisation, context, actions }: RowProps) {
  const blocked = blocks(knowledge, name);
  return html`
    <div id=${`${name}-lock`} class="lock">
      <p>
        ${say("guard.locked", { field: say(`field.${name}`) })}
      </p>
      <${FoundList} evidence=${blocked} organisation=${organisation} context=${context} />
    </div>
    <${KeepFocus} to=${name}>
      <${CheckAgain}
        of=${name}
        again=${knowledge.again}
        blocked=${blocked}
        onCheck=${actions.checkAgain}
      />
      <details>
        <summary>${say("details.summary")}</summary>
        <p>${say("guard.anywayWhy")}</p>
        <button type="button" onClick=${() => actions.tryAnyway(name)}>${say("guard.anyway")}</button>
      </details>
    <//>
  `;
}
