import { preferences } from "../preferences/preferences";
import type { State } from "../preferences/state";
import type { Problem } from "../problems/problem";
import { say } from "../words/words";
import { Banner } from "./banner";
import { html } from "./html";
import { KeepFocus } from "./keep-focus";
import { keyedText } from "./keyed-text";
import type { AppProps } from "./props";
import { Row } from "./row";
import { rowView } from "./row-view";

/**
 * The whole widget. What it draws first is the same as the static page, node by node. Each part is given only what it
 * shows, and is drawn again only when that changes.
 */
export function App({ state, context, actions }: AppProps) {
  const { page, permissions, organisation, paused, retrying = false } = state;
  const stopped = page.at === "stopped";
  const { recheck } = state.guard;
  const { lazy } = context;
  return html`
    <h1 id="title" tabindex="-1" key=${say("page.title")}>${say("page.title")}</h1>
    <p class="intro" key=${say("page.intro")}>${say("page.intro")}</p>
    ${
      // Nothing comes into this line any more where nothing could be read.
      (!stopped || organisation || context.sandbox) &&
      html`<p class="where">
        <bdi>${organisation?.name}</bdi>
        ${context.sandbox && html`<span class="chip">${say("page.sandbox")}</span>`}
      </p>`
    }
    <p class="reading" role="status">
      ${keyedText(page.at === "starting" && state.slow ? say("page.reading") : undefined)}
    </p>
    <${Banner}
      problem=${pageProblem(state)}
      stopped=${stopped}
      retrying=${retrying}
      paused=${paused}
      context=${context}
      actions=${actions}
    />
    <div id="permissions" role="status">
      ${
        lazy &&
        page.at === "ready" &&
        html`<${lazy.PermissionsNote} permissions=${permissions} recheck=${recheck} context=${context} />`
      }
    </div>
    ${lazy && html`<${lazy.PageScreens} state=${state} context=${context} actions=${actions} />`}
    ${
      !stopped &&
      html`<${KeepFocus} as="fieldset" class="" to="title">
        <legend key=${say("page.group")}>${say("page.group")}</legend>
        ${preferences.map(
          (name) =>
            html`<${Row} key=${name} ...${rowView(state, name)} context=${context} actions=${actions} />`,
        )}
      <//>`
    }
    ${!stopped && html`<p class="quiet" key=${say("page.telephony")}>${say("page.telephony")}</p>`}
    ${lazy && html`<${lazy.PageDetails} language=${context.language} actions=${actions} />`}
  `;
}

const partMissing: Problem = { code: "part-missing" };
const offline: Problem = { code: "offline" };

/** The problem for the banner. A missing part comes first, because nothing helps but a reload then. */
function pageProblem({ page, permissions, stale, paused, broken }: State): Problem | undefined {
  if (permissions.at === "unloaded") return partMissing;
  const problem = page.at === "stopped" ? page.problem : (stale ?? broken);
  // While the host is not known nobody can be asked, so that no answer would end the notice.
  return paused?.offline && problem?.code !== "host-unknown" ? offline : problem;
}
