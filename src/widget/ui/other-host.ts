import { say } from "../words/words";
import { HostList } from "./host-list";
import { html } from "./html";
import { memo } from "./memo";
import type { ViewContext } from "./props";

export interface OtherHostProps {
  /** The host was chosen by a person, or nothing tells it: it may well be the wrong one. */
  readonly open: boolean;
  readonly context: ViewContext;
  readonly onChoose: (host: string) => void;
}

/** The way to another API host, where Zoho answered as the host of another data centre does too. */
export const OtherHost = memo<OtherHostProps>(
  ({ open, context, onChoose }) => html`
    <details class="question" open=${open}>
      <summary>${say("host.other")}</summary>
      <p id="host-why">${say("host.looksSo")}</p>
      <${HostList} why="host-why" context=${context} onChoose=${onChoose} />
    </details>
  `,
);
