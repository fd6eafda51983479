import type { ComponentType } from "preact";
import type { Preference } from "../preferences/preferences";
import { preferences } from "../preferences/preferences";
import type { State } from "../preferences/state";
import type { Problem } from "../problems/problem";
import { handling } from "../problems/table";
import { say } from "../words/words";
import { Banner } from "./banner";
import type { ConfirmationProps } from "./confirmation";
import type { DetailsProps } from "./details";
import type { FailureProps } from "./failure";
import { html } from "./html";
import type { LockProps } from "./lock";
import { Row } from "./row";

/** What the view can wish for. */
export interface Wishes {
  press(name: Preference): void;
  hide(name: Preference): void;
  /** "Try anyway" of a locked switch. */
  ask(name: Preference): void;
  keep(): void;
  retry(): void;
  reload(): void;
  /** "Check again". */
  again(): void;
  useHost(host: string): void;
}

/** The parts of the view that come with the late chunk. */
export interface LateParts {
  readonly Confirmation: ComponentType<ConfirmationProps>;
  readonly Details: ComponentType<DetailsProps>;
  readonly Failure: ComponentType<FailureProps>;
  readonly Lock: ComponentType<LockProps>;
  readonly RightsNote: ComponentType<{ rights: State["rights"]; place: Place }>;
  readonly HostQuestion: ComponentType<{ onChoose: (host: string) => void }>;
}

/** What the view needs to know beside the state. */
export interface Place {
  /** Origin of the CRM page, where it is known: links to Setup need it. */
  readonly crm?: string | undefined;
  /** Link name of the connection. */
  readonly connection: string;
  readonly sandbox?: boolean;
  /** This browser refused to keep a choice. */
  readonly forgetful?: boolean;
  /** Absent until the late chunk is there. */
  readonly late?: LateParts;
}

export interface AppProps {
  readonly state: State;
  readonly place: Place;
  readonly wishes: Wishes;
}

/** The whole widget. Its first picture is the same as the static page, node by node. */
export function App({ state, place, wishes }: AppProps) {
  const { page, rights, organisation } = state;
  const asksHost = page.at === "stopped" && handling(page.problem.code).screen === "host";
  const { late } = place;
  return html`
    <h1 id="title" tabindex="-1">${say("page.title")}</h1>
    <p class="where">
      ${organisation?.name}
      ${place.sandbox && html`<span class="chip">${say("page.sandbox")}</span>`}
    </p>
    <p class="intro">${say("page.intro")}</p>
    <${Banner} problem=${pageProblem(state)} page=${page} place=${place} wishes=${wishes} />
    <div id="rights" role="status">
      ${late && page.at === "ready" && html`<${late.RightsNote} rights=${rights} place=${place} />`}
    </div>
    ${late && asksHost && html`<${late.HostQuestion} onChoose=${wishes.useHost} />`}
    ${
      page.at !== "stopped" &&
      html`<fieldset>
        <legend>${say("page.group")}</legend>
        ${preferences.map(
          (name) =>
            html`<${Row} key=${name} name=${name} state=${state} place=${place} wishes=${wishes} />`,
        )}
      </fieldset>`
    }
    <p class="quiet">${say("page.telephony")}</p>
    ${place.forgetful && html`<p class="quiet">${say("storage.refused")}</p>`}
  `;
}

/** What the banner says: a missing part outweighs the rest, because no other cure helps then. */
function pageProblem({ page, rights, stale }: State): Problem | undefined {
  if (rights.at === "unloaded") return { code: "part-missing" };
  return page.at === "stopped" ? page.problem : stale;
}
