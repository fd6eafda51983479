import type { Evidence } from "../preferences/evidence";
import type { Recheck } from "../preferences/recheck";
import { isolated, say, timeOfDay } from "../words/words";
import { html } from "./html";
import { whole } from "./whole";

export interface CheckAgainProps {
  /** What is looked at: what holds this field, or whose permissions the connection has. */
  readonly of: Recheck["of"];
  /** The last look that was asked for, wherever that was. */
  readonly recheck: Recheck | undefined;
  /** What holds the field still. */
  readonly blocked?: readonly Evidence[];
  readonly onCheck: (of: Recheck["of"]) => void;
}

/** "Check again": says that it looks, and then what came of it, beside the button that was pressed. */
export function CheckAgain({ of, recheck, blocked = [], onCheck }: CheckAgainProps) {
  const mine = recheck?.of === of ? recheck : undefined;
  const looking = mine !== undefined && mine.done === undefined;
  return html`
    <div class="again">
      <button
        type="button"
        aria-disabled=${looking ? "true" : undefined}
        onClick=${looking ? undefined : () => onCheck(of)}
      >
        ${say("guard.again")}
      </button>
      <span role="status">${whole(mine && outcomeWords(mine, blocked))}</span>
    </div>
  `;
}

function outcomeWords({ of, done }: Recheck, blocked: readonly Evidence[]): string {
  if (done === undefined) return say("guard.looking");
  // With its time, so that a second look with the same outcome is seen, and read out, as a second one.
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

/** "A, B and C" in the language that is spoken; a layout that holds it in two sections is one. */
function listed(names: readonly string[]): string {
  return new Intl.ListFormat(document.documentElement.lang).format(new Set(names));
}
