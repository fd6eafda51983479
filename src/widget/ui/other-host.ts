import { say } from "../words/words";
import { HostList } from "./host-list";
import { html } from "./html";
import { memo } from "./memo";
import type { ViewContext } from "./props";

export interface OtherHostProps {
  /** It is unfolded, because a person chose the host in use, which can well be the wrong one. */
  readonly open: boolean;
  readonly context: ViewContext;
  readonly onChoose: (host: string) => void;
}

/** The way to another API host, where the answer can also be that of a host of another data centre. */
export const OtherHost = memo<OtherHostProps>(
  ({ open, context, onChoose }) => html`
    <details class="question" open=${open}>
      <summary>${say("host.other")}</summary>
      <p id="host-why">${say("host.looksSo")}</p>
      <${HostList} why="host-why" context=${context} onChoose=${onChoose} />
    </details>
  `,
);
