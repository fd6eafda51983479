import { preferences } from "../preferences/preferences";
import type { State } from "../preferences/state";
import type { Problem } from "../problems/problem";
import { handling } from "../problems/table";
import { say } from "../words/words";
import { Banner } from "./banner";
import { html } from "./html";
import { KeepFocus } from "./keep-focus";
import type { PartProps } from "./props";
import { Row } from "./row";

/** The whole widget. Its first picture is the same as the static page, node by node. */
export function App({ state, place, wishes }: PartProps) {
  const { page, rights, organisation } = state;
  const screen = page.at === "stopped" && handling(page.problem.code).screen;
  const { late } = place;
  return html`
    <h1 id="title" tabindex="-1">${say("page.title")}</h1>
    <p class="where">
      <bdi>${organisation?.name}</bdi>
      ${place.sandbox && html`<span class="chip">${say("page.sandbox")}</span>`}
    </p>
    <p class="intro">${say("page.intro")}</p>
    <${Banner} problem=${pageProblem(state)} state=${state} place=${place} wishes=${wishes} />
    <div id="rights" role="status">
      ${late && page.at === "ready" && html`<${late.RightsNote} rights=${rights} place=${place} />`}
    </div>
    ${late && html`<${late.ChoiceNotes} state=${state} place=${place} wishes=${wishes} />`}
    ${late && screen === "host" && html`<${late.HostQuestion} onChoose=${wishes.useHost} />`}
    ${
      late &&
      screen === "connection" &&
      html`<${late.Guide} state=${state} place=${place} wishes=${wishes} />`
    }
    ${
      page.at !== "stopped" &&
      html`<${KeepFocus} as="fieldset" class="" to="title">
        <legend>${say("page.group")}</legend>
        ${preferences.map(
          (name) =>
            html`<${Row} key=${name} name=${name} state=${state} place=${place} wishes=${wishes} />`,
        )}
      <//>`
    }
    ${page.at !== "stopped" && html`<p class="quiet">${say("page.telephony")}</p>`}
    ${late && html`<${late.PageDetails} wishes=${wishes} />`}
  `;
}

/** What the banner says: a missing part outweighs the rest, because no other cure helps then. */
function pageProblem({ page, rights, stale, hold }: State): Problem | undefined {
  if (rights.at === "unloaded") return { code: "part-missing" };
  if (hold?.offline) return { code: "offline" };
  return page.at === "stopped" ? page.problem : stale;
}
