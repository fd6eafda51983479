import type { Preference } from "../preferences/preferences";
import type { Row } from "../preferences/state";
import { say } from "../words/words";
import { html } from "./html";

export interface SwitchProps {
  readonly name: Preference;
  /** The confirmed value; undefined before the first answer, when a placeholder holds the room. */
  readonly value: boolean | undefined;
  readonly row: Row;
  /** It can be read but not pressed; the reason stands in view and describes it. */
  readonly held: "locked" | "read-only" | undefined;
  readonly onPress: (name: Preference) => void;
}

/**
 * Position and `aria-checked` show the confirmed value only; a wish shows as words beside it. A row
 * that is not at rest is `aria-disabled` and keeps the focus; a press on it is answered by words.
 */
export function Switch({ name, value, row, held, onPress }: SwitchProps) {
  if (value === undefined) {
    return html`<span class="state" aria-hidden="true"></span><span class="switch empty"></span>`;
  }
  const reason = held === "locked" ? `${name}-lock` : held ? "rights" : "";
  return html`
    <span class="state" aria-hidden="true">${stateWords(row, value)}</span>
    <button
      type="button"
      role="switch"
      id=${name}
      class=${`switch ${row.at === "idle" ? (held ?? "") : row.at}`}
      aria-checked=${value ? "true" : "false"}
      aria-labelledby=${`${name}-label`}
      aria-describedby=${`${name}-help ${name}-status ${name}-failed ${reason}`.trim()}
      aria-disabled=${held || row.at !== "idle" ? "true" : undefined}
      onClick=${() => onPress(name)}
    >
      <span class="thumb"></span>
    </button>
  `;
}

function stateWords(row: Row, value: boolean): string {
  if (row.at === "idle") return say(value ? "switch.on" : "switch.off");
  if (row.at === "checking" && row.doubt) return say("switch.unknown");
  if (row.at === "waiting" || row.at === "unknown") return say(`switch.${row.at}`);
  return say(row.wish ? "switch.showing" : "switch.hiding");
}
