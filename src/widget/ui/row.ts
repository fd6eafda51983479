import type { Preference } from "../preferences/preferences";
import type { State } from "../preferences/state";
import { say } from "../words/words";
import type { Place, Wishes } from "./app";
import { Confirmation } from "./confirmation";
import { html } from "./html";
import { RowNote } from "./row-note";
import { Switch } from "./switch";

export interface RowProps {
  readonly name: Preference;
  readonly state: State;
  readonly place: Place;
  readonly wishes: Wishes;
}

/** One preference: its name and help, its switch, and under them what is to be said or asked. */
export function Row({ name, state, place, wishes }: RowProps) {
  const keepOnEscape = (event: KeyboardEvent) => {
    if (event.key === "Escape" && state.confirming === name) wishes.keep();
  };
  return html`
    <div class="row" onKeyDown=${keepOnEscape}>
      <div class="words">
        <label id=${`${name}-label`} for=${name}>${say(`field.${name}`)}</label>
        <p id=${`${name}-help`}>${say(`help.${name}`)}</p>
      </div>
      <${Switch}
        name=${name}
        value=${state.values?.[name]}
        row=${state.rows[name]}
        onPress=${wishes.press}
      />
      <${RowNote} name=${name} row=${state.rows[name]} value=${state.values?.[name]} place=${place} onRetry=${wishes.retry} />
      ${
        state.confirming === name &&
        html`<${Confirmation} name=${name} onKeep=${wishes.keep} onHide=${wishes.hide} />`
      }
    </div>
  `;
}
