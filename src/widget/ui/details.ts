import type { Problem } from "../problems/problem";
import { say } from "../words/words";
import { copyBefore } from "./copy-box";
import { html } from "./html";
import { technicalLines } from "./technical-lines";

export interface DetailsProps {
  readonly problem: Problem;
  /** Zoho's message stands above. */
  readonly messageTold?: boolean;
}

/** The code and Zoho's own words, folded away. What can be seen elsewhere is only copied with them. */
export function Details({ problem, messageTold }: DetailsProps) {
  const told = [
    say("details.version", { value: __VERSION__ }),
    messageTold && problem.message && say("details.message", { value: problem.message }),
  ];
  return html`
    <details>
      <summary>${say("details.summary")}</summary>
      <pre dir="auto">
${technicalLines(problem).map(
  (line) => html`<span class=${told.includes(line) ? "unseen" : ""}>${line}${"\n"}</span>`,
)}</pre
      >
      <button type="button" onClick=${copyBefore}>${say("details.copy")}</button>
      <span role="status"></span>
    </details>
  `;
}
