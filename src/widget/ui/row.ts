import { isReadOnly } from "../preferences/rights";
import { isLocked } from "../preferences/state";
import { isolated, say } from "../words/words";
import { html } from "./html";
import type { RowProps } from "./props";
import { Switch } from "./switch";

/**
 * One preference: its name and help, its switch, and under them what is to be said or asked. Both live
 * regions are there, empty, from the first paint: a quiet one, and one for what failed.
 */
export function Row(props: RowProps) {
  const { name, state, place, wishes } = props;
  const { late } = place;
  const keepOnEscape = (event: KeyboardEvent) => {
    if (event.key === "Escape" && state.confirming === name) wishes.keep();
  };
  const locked = late && isLocked(state, name);
  const label = state.labels?.[name];
  return html`
    <div class="row" onKeyDown=${keepOnEscape}>
      <div class="words">
        <label id=${`${name}-label`} for=${name}>${say(`field.${name}`)}</label>
        <p id=${`${name}-help`}>
          ${say(`help.${name}`)}
          ${
            label &&
            label !== say(`field.${name}`) &&
            ` ${say("field.renamed", { label: isolated(label) })}`
          }
        </p>
      </div>
      <${Switch}
        name=${name}
        value=${state.values?.[name]}
        row=${state.rows[name]}
        held=${locked ? "locked" : isReadOnly(state.rights) ? "read-only" : undefined}
        onPress=${wishes.press}
      />
      <p id=${`${name}-status`} class="note" role="status">${late?.quietWords(state, name)}</p>
      <p id=${`${name}-failed`} class="note bad" role="alert">${late?.failureWords(state, name, place.connection)}</p>
      ${late && html`<${late.RowExtras} ...${props} />`}
    </div>
  `;
}
