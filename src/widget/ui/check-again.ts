import type { Evidence } from "../preferences/evidence";
import type { Recheck } from "../preferences/recheck";
import { isolated, say, spokenLanguage, timeOfDay } from "../words/words";
import { html } from "./html";
import { keyedText } from "./keyed-text";

export interface CheckAgainProps {
  /** What is checked: what locks this field, or whose permissions the connection has. */
  readonly of: Recheck["of"];
  /** The last press on any of these buttons. */
  readonly recheck: Recheck | undefined;
  /** What still locks the field. */
  readonly blocked?: readonly Evidence[];
  readonly onCheck: (of: Recheck["of"]) => void;
}

/** "Check again". Beside the button that was pressed it says that it checks, and then what it found. */
export function CheckAgain({ of, recheck, blocked = [], onCheck }: CheckAgainProps) {
  const pressed = recheck?.of === of ? recheck : undefined;
  const checking = pressed && !pressed.done;
  return html`
    <div class="again">
      <button
        type="button"
        aria-disabled=${checking ? "true" : undefined}
        onClick=${checking ? undefined : () => onCheck(of)}
      >
        ${say("guard.again")}
      </button>
      <span role="status">${keyedText(pressed && outcomeWords(pressed, blocked))}</span>
    </div>
  `;
}

function outcomeWords({ of, done }: Recheck, blocked: readonly Evidence[]): string {
  if (!done) return say("guard.looking");
  // The time makes a second check with the same outcome visible, and has it read out.
  const time = timeOfDay(done);
  if (of === "permissions") return say("permissions.still", { time });
  if (blocked.length === 0) return say("guard.checked", { time });
  return blocked
    .map(({ check, places }) => {
      const layouts = listed(places.map(({ name }) => isolated(name)));
      const key = check === "required" ? "guard.stillRequired" : "guard.stillValidated";
      return say(key, { layouts, time });
    })
    .join(" ");
}

/** "A, B and C" in the language of the page. A layout with the field in two sections is named once. */
function listed(names: readonly string[]): string {
  return new Intl.ListFormat(spokenLanguage()).format(new Set(names));
}
