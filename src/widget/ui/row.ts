import { isolated, say } from "../words/words";
import { html } from "./html";
import { memo } from "./memo";
import type { RowProps } from "./props";
import { Switch } from "./switch";
import { whole } from "./whole";

/**
 * One preference: its name and help, its switch, and under them what is to be said or asked. Both live
 * regions are there, empty, from the first paint: a quiet one, and one for what failed.
 */
export const Row = memo<RowProps>((props) => {
  const { name, label, confirming, context, actions } = props;
  const { lazy } = context;
  const cancelOnEscape = (event: KeyboardEvent) => {
    if (event.key === "Escape" && confirming) actions.cancelHide();
  };
  // What explains a lock comes with the lazy chunk.
  const field = say(`field.${name}`);
  const renamed =
    label && label !== field ? ` ${say("field.renamed", { label: isolated(label) })}` : "";
  const help = say(`help.${name}`) + renamed;
  const reason =
    !lazy && props.unavailableReason === "locked" ? undefined : props.unavailableReason;
  return html`
    <div class="row" onKeyDown=${cancelOnEscape}>
      <div class="words">
        <label key=${field} id=${`${name}-label`} for=${name}>${field}</label>
        <p key=${help} id=${`${name}-help`}>${help}</p>
      </div>
      <${Switch}
        name=${name}
        checked=${props.checked}
        row=${props.row}
        unavailableReason=${reason}
        onToggle=${actions.press}
      />
      <p id=${`${name}-status`} class="note" role="status">${whole(lazy?.quietWords(props))}</p>
      <p id=${`${name}-failed`} class="note bad" role="alert">${whole(lazy?.failureWords(props, context.connection))}</p>
      ${lazy && html`<${lazy.RowExtras} ...${props} />`}
    </div>
  `;
});
