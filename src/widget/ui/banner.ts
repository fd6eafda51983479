import type { State } from "../preferences/state";
import type { Problem } from "../problems/problem";
import { handling } from "../problems/table";
import { say } from "../words/words";
import { explain } from "./explain";
import { html } from "./html";
import { KeepFocus } from "./keep-focus";
import { keyedText } from "./keyed-text";
import { memo } from "./memo";
import type { ViewActions, ViewContext } from "./props";

export interface BannerProps {
  readonly problem: Problem | undefined;
  /** There are no switches below. */
  readonly stopped: boolean;
  readonly retrying: boolean;
  readonly paused: State["paused"];
  readonly context: ViewContext;
  readonly actions: ViewActions;
}

/**
 * A problem of the whole page, at its top. The live region is there from the first paint. Buttons are outside it, so that
 * only the message is read out.
 */
export const Banner = memo<BannerProps>((props) => {
  const { problem, retrying, paused, context, actions } = props;
  const setUp = problem && isSetUp(props) ? context.lazy?.setUpWords(problem, context) : undefined;
  // Offline, and a question for the API host, are no failures.
  const calm = retrying || problem?.code === "offline" || problem?.code === "host-unknown";
  const reload = problem !== undefined && needsReload(problem);
  return html`
    <div class=${problem && !setUp ? (calm ? "problem on calm" : "problem on") : "problem"}>
      <p role=${setUp ? "status" : "alert"}>
        ${keyedText(problem && (retrying ? say("action.retrying") : (setUp ?? message(problem, props))))}
      </p>
      ${
        problem &&
        !setUp &&
        html`<${KeepFocus} to="title">
          ${
            (reload || handling(problem.code).retry) &&
            html`<button
              key=${String(reload)}
              type="button"
              aria-disabled=${retrying || paused?.until ? "true" : undefined}
              onClick=${retrying ? undefined : reload ? actions.reload : actions.retry}
            >
              ${say(reload ? "action.reload" : "action.retry")}
            </button>`
          }
          ${context.lazy && html`<${context.lazy.Details} problem=${problem} />`}
        <//>`
      }
    </div>
  `;
});

/** True where a connection has to be set up: that is no failure, and the steps below have buttons of their own. */
function isSetUp({ problem, stopped }: BannerProps): boolean {
  return stopped && problem !== undefined && handling(problem.code).screen === "connection";
}

/** True where the widget itself failed, so that only a reload helps. */
function needsReload({ code }: Problem): boolean {
  return code === "part-missing" || code === "step-failed";
}

function message(problem: Problem, { stopped, paused, context }: BannerProps): string {
  const why = explain(problem, context.connection, paused);
  if (needsReload(problem) || problem.code === "offline") return why;
  const { screen } = handling(problem.code);
  const effect = screen === "start" ? "effect.start" : "effect.read";
  return `${say(stopped ? effect : "effect.stale")} ${why}`;
}
