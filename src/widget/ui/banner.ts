import type { Page } from "../preferences/state";
import { explain } from "../problems/explain";
import type { Problem } from "../problems/problem";
import { handling } from "../problems/table";
import { say } from "../words/words";
import type { Place } from "./app";
import { Details } from "./details";
import { html } from "./html";
import { KeepFocus } from "./keep-focus";

export interface BannerProps {
  readonly problem: Problem | undefined;
  readonly page: Page;
  readonly place: Place;
  readonly onRetry: () => void;
}

/**
 * What concerns the whole page, at its top. The live region is there from the first paint; what can be
 * pressed stands outside it, so that only the message is read out.
 */
export function Banner({ problem, page, place, onRetry }: BannerProps) {
  const retrying = page.at === "stopped" && page.retrying;
  return html`
    <div class=${problem ? "banner on" : "banner"}>
      <p role="alert">${problem && (retrying ? say("action.retrying") : message(problem, page, place))}</p>
      ${
        problem &&
        html`<${KeepFocus} to="title">
          ${
            handling(problem.code).retry &&
            html`<button type="button" class="plain" aria-disabled=${retrying ? "true" : undefined} onClick=${retrying ? undefined : onRetry}>
              ${say("action.retry")}
            </button>`
          }
          <${Details} problem=${problem} />
        <//>`
      }
    </div>
  `;
}

function message(problem: Problem, page: Page, place: Place): string {
  const start = handling(problem.code).screen === "start";
  const effect = page.at !== "stopped" ? "effect.stale" : start ? "effect.start" : "effect.read";
  return `${say(effect)} ${explain(problem, place.connection)}`;
}
