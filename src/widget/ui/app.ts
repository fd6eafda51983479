import type { Preference } from "../preferences/preferences";
import { preferences } from "../preferences/preferences";
import type { State } from "../preferences/state";
import { handling } from "../problems/table";
import { say } from "../words/words";
import { Banner } from "./banner";
import { HostQuestion } from "./host-question";
import { html } from "./html";
import { Row } from "./row";

/** What the view can wish for. */
export interface Wishes {
  press(name: Preference): void;
  hide(name: Preference): void;
  keep(): void;
  retry(): void;
  useHost(host: string): void;
}

/** What the view needs to know beside the state. */
export interface Place {
  /** Origin of the CRM page, where it is known: links to Setup need it. */
  readonly crm?: string | undefined;
  /** Link name of the connection. */
  readonly connection: string;
  /** This browser refused to keep a choice. */
  readonly forgetful?: boolean;
}

export interface AppProps {
  readonly state: State;
  readonly place: Place;
  readonly wishes: Wishes;
}

/** The whole widget. Its first picture is the same as the static page, node by node. */
export function App({ state, place, wishes }: AppProps) {
  const { page } = state;
  const problem = page.at === "stopped" ? page.problem : state.stale;
  const asksHost = page.at === "stopped" && handling(page.problem.code).screen === "host";
  return html`
    <h1 id="title" tabindex="-1">${say("page.title")}</h1>
    <p class="intro">${say("page.intro")}</p>
    <${Banner} problem=${problem} page=${page} place=${place} onRetry=${wishes.retry} />
    ${asksHost && html`<${HostQuestion} onChoose=${wishes.useHost} />`}
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
    ${place.forgetful && html`<p class="quiet">${say("storage.refused")}</p>`}
  `;
}
