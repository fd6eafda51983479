import type { Preference } from "../preferences/preferences";
import type { Row } from "../preferences/state";
import { say } from "../words/words";
import { html } from "./html";
import { keyedText } from "./keyed-text";

export interface SwitchProps {
  readonly name: Preference;
  /** The confirmed value; undefined before the first answer, when its place is shown and no switch. */
  readonly checked: boolean | undefined;
  /** What the row is doing. Anything but idle makes the switch busy. */
  readonly row: Row;
  /** Why it takes no press. The reason is on screen and describes the switch. */
  readonly unavailableReason: "locked" | "read-only" | undefined;
  readonly onToggle: (name: Preference) => void;
}

/**
 * Its position and `aria-checked` show only the confirmed value; the target of a press shows in the words beside it. A
 * busy switch is `aria-disabled`, so that it keeps the focus, and answers a press with words.
 *
 * Before the first answer the same element holds the place, inert, so that the answer has less to write.
 */
export function Switch({ name, checked, row, unavailableReason, onToggle }: SwitchProps) {
  const known = checked !== undefined;
  const busy = row.at !== "idle";
  const at = !known ? "empty" : isUnknown(row) ? "unknown" : busy ? row.at : unavailableReason;
  const reason =
    unavailableReason === "locked" ? `${name}-lock` : unavailableReason ? "permissions" : "";
  const attributes = known
    ? {
        role: "switch" as const,
        "aria-checked": checked,
        "aria-labelledby": `${name}-label`,
        "aria-describedby": `${name}-help ${name}-status ${name}-failed ${reason}`.trim(),
        "aria-disabled": unavailableReason || busy ? true : undefined,
      }
    : { inert: true };
  return html`
    <span class="state" aria-hidden="true">${keyedText(known ? stateWords(row, checked) : undefined)}</span>
    <button
      type="button"
      id=${name}
      class=${`switch ${at ?? ""}`}
      ...${attributes}
      onClick=${() => onToggle(name)}
    >
      <span class="thumb"></span>
    </button>
  `;
}

function stateWords(row: Row, checked: boolean): string {
  if (row.at === "idle") return say(checked ? "switch.on" : "switch.off");
  if (isUnknown(row)) return say("switch.unknown");
  if (row.at === "waiting") return say("switch.waiting");
  return say(row.target ? "switch.showing" : "switch.hiding");
}

function isUnknown(row: Row): row is Extract<Row, { at: "checking" | "unknown" }> {
  return row.at === "unknown" || (row.at === "checking" && row.doubt);
}
