import { say } from "../words/words";
import { HostList } from "./host-list";
import { html } from "./html";
import { KeepFocus } from "./keep-focus";
import { memo } from "./memo";
import type { ViewContext } from "./props";

export interface HostQuestionProps {
  readonly context: ViewContext;
  readonly onChoose: (host: string) => void;
}

/** Asks for the API host, where nothing tells it or the one in use does not fit. */
export const HostQuestion = memo<HostQuestionProps>(
  ({ context, onChoose }) => html`
    <${KeepFocus} to="title" class="question">
      <h2>${say("host.title")}</h2>
      <p id="host-why">${say("host.why")}</p>
      <${HostList} why="host-why" context=${context} onChoose=${onChoose} />
    <//>
  `,
);
