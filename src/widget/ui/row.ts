import { isolated, say } from "../words/words";
import { html } from "./html";
import { keyedText } from "./keyed-text";
import { memo } from "./memo";
import type { RowProps } from "./props";
import { Switch } from "./switch";

/**
 * One preference: its name and help, its switch, and under them notes and questions. Both live regions, a quiet one and
 * one for failures, are there from the first paint.
 */
export const Row = memo<RowProps>((props) => {
  const { name, label, confirming, context, actions } = props;
  const { lazy } = context;
  const cancelOnEscape = (event: KeyboardEvent) => {
    if (event.key === "Escape" && confirming) actions.cancelHide();
  };
  const field = say(`field.${name}`);
  const renamed =
    label && label !== field ? ` ${say("field.renamed", { label: isolated(label) })}` : "";
  const help = say(`help.${name}`) + renamed;
  // The explanation of a lock comes with the lazy chunk, and without it no switch is locked.
  const reason =
    !lazy && props.unavailableReason === "locked" ? undefined : props.unavailableReason;
  // A press makes the room for its outcome, so that the outcome itself moves nothing.
  const room = !("target" in props.row) ? "" : props.row.target ? "showing" : "hiding";
  return html`
    <div class=${`row ${room}`.trim()} onKeyDown=${cancelOnEscape}>
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
      <p id=${`${name}-status`} class="note" role="status">${keyedText(lazy?.quietWords(props))}</p>
      <p id=${`${name}-failed`} class="note bad" role="alert">${keyedText(lazy?.failureWords(props, context.connection))}</p>
      ${lazy && html`<${lazy.RowExtras} ...${props} />`}
    </div>
  `;
});
