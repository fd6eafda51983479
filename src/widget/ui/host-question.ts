import { say } from "../words/words";
import { HostList } from "./host-list";
import { html } from "./html";
import { KeepFocus } from "./keep-focus";
import { memo } from "./memo";

export interface HostQuestionProps {
  readonly onChoose: (host: string) => void;
}

/** Asks for the API host where nothing tells it. */
export const HostQuestion = memo<HostQuestionProps>(
  ({ onChoose }) => html`
    <${KeepFocus} to="title" class="question">
      <h2>${say("host.title")}</h2>
      <p id="host-why">${say("host.why")}</p>
      <${HostList} why="host-why" onChoose=${onChoose} />
    <//>
  `,
);
