import type { ComponentType } from "preact";
import type { Preference } from "../preferences/preferences";
import { preferences } from "../preferences/preferences";
import type { State } from "../preferences/state";
import type { Problem } from "../problems/problem";
import { handling } from "../problems/table";
import { say } from "../words/words";
import { Banner } from "./banner";
import type { DetailsProps } from "./details";
import type { GuideProps } from "./guide";
import { html } from "./html";
import { KeepFocus } from "./keep-focus";
import { Row } from "./row";
import type { RowExtrasProps } from "./row-extras";

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
  /** Another link name of the connection. */
  useLink(link: string): void;
  /** The person's own rights instead of the connection, and back. */
  useOwnRights(): void;
  useConnection(): void;
  useLanguage(language: string): void;
  /** Opens Zoho's own consent for the connection. */
  authorise(): void;
}

/** The parts of the view that come with the late chunk. */
export interface LateParts {
  readonly Details: ComponentType<DetailsProps>;
  readonly RowExtras: ComponentType<RowExtrasProps>;
  quietWords(state: State, name: Preference): string | undefined;
  failureWords(state: State, name: Preference, connection: string): string | undefined;
  readonly RightsNote: ComponentType<{ rights: State["rights"]; place: Place }>;
  readonly HostQuestion: ComponentType<{ onChoose: (host: string) => void }>;
  readonly Guide: ComponentType<GuideProps>;
  readonly PageDetails: ComponentType<{ wishes: Wishes }>;
  readonly ChoiceNotes: ComponentType<{ place: Place; wishes: Wishes }>;
}

/** What the view needs to know beside the state. */
export interface Place {
  /** Origin of the CRM page, where it is known: links to Setup need it. */
  readonly crm?: string | undefined;
  /** Link name of the connection. */
  readonly connection: string;
  readonly sandbox?: boolean;
  /** SDK 1.5's `zrc` is there: the person's own rights can be used, and are in use. */
  readonly hasZrc?: boolean;
  readonly usesOwnRights?: boolean;
  /** What Zoho tells of a connection that is not ready, where it tells. */
  readonly consent?: "unknown" | "unauthorised" | undefined;
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
    ${late && html`<${late.ChoiceNotes} place=${place} wishes=${wishes} />`}
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
    <p class="quiet">${say("page.telephony")}</p>
    ${late && page.at !== "starting" && html`<${late.PageDetails} wishes=${wishes} />`}
  `;
}

/** What the banner says: a missing part outweighs the rest, because no other cure helps then. */
function pageProblem({ page, rights, stale, hold }: State): Problem | undefined {
  if (rights.at === "unloaded") return { code: "part-missing" };
  if (hold?.offline) return { code: "offline" };
  return page.at === "stopped" ? page.problem : stale;
}
