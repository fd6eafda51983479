import type { State } from "../preferences/state";
import { explain } from "../problems/explain";
import type { Problem } from "../problems/problem";
import { handling } from "../problems/table";
import { say } from "../words/words";
import { html } from "./html";
import { KeepFocus } from "./keep-focus";
import type { Place, Wishes } from "./props";

export interface BannerProps {
  readonly problem: Problem | undefined;
  readonly state: State;
  readonly place: Place;
  readonly wishes: Wishes;
}

/**
 * What concerns the whole page, at its top. The live region is there from the first paint; what can be
 * pressed stands outside it, so that only the message is read out.
 */
export function Banner({ problem, state, place, wishes }: BannerProps) {
  const { retrying } = state;
  const calm = retrying || problem?.code === "offline";
  const reload = problem?.code === "part-missing";
  return html`
    <div class=${problem ? (calm ? "banner on calm" : "banner on") : "banner"}>
      <p role="alert">
        ${problem && (retrying ? say("action.retrying") : message(problem, state, place))}
      </p>
      ${
        problem &&
        html`<${KeepFocus} to="title">
          ${
            (reload || handling(problem.code).retry) &&
            html`<button
              type="button"
              aria-disabled=${retrying || state.hold ? "true" : undefined}
              onClick=${retrying ? undefined : reload ? wishes.reload : wishes.retry}
            >
              ${say(reload ? "action.reload" : "action.retry")}
            </button>`
          }
          ${place.late && html`<${place.late.Details} problem=${problem} />`}
        <//>`
      }
    </div>
  `;
}

function message(problem: Problem, { page, hold }: State, { connection }: Place): string {
  const why = explain(problem, connection, hold);
  if (problem.code === "part-missing" || problem.code === "offline") return why;
  const { screen } = handling(problem.code);
  const stopped = screen === "start" ? "effect.start" : "effect.read";
  return `${say(page.at === "stopped" ? stopped : "effect.stale")} ${why}`;
}
