import { blocks } from "../guard/verdict";
import { say } from "../words/words";
import { FoundList } from "./findings";
import { html } from "./html";
import { KeepFocus } from "./keep-focus";
import type { RowProps } from "./props";

/** Why a switch is locked, where, and the way out. It describes the switch. */
export function Lock({ name, state, place, wishes }: RowProps) {
  const blocked = blocks(state.guard, name);
  return html`
    <div id=${`${name}-lock`} class="lock">
      <p>
        ${say("guard.locked", { field: say(`field.${name}`) })}
      </p>
      <${FoundList} evidence=${blocked} state=${state} place=${place} />
    </div>
    <${KeepFocus} to=${name}>
      <button type="button" onClick=${wishes.again}>${say("guard.again")}</button>
      <details>
        <summary>${say("details.summary")}</summary>
        <p>${say("guard.anywayWhy")}</p>
        <button type="button" onClick=${() => wishes.ask(name)}>${say("guard.anyway")}</button>
      </details>
    <//>
  `;
}
