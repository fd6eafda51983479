import type { Problem } from "../problems/problem";
import { say } from "../words/words";
import { copyBefore } from "./copy-box";
import { html } from "./html";
import { technicalLines } from "./technical-lines";

export interface DetailsProps {
  readonly problem: Problem;
}

/** The code and Zoho's own words, folded away. */
export function Details({ problem }: DetailsProps) {
  return html`
    <details>
      <summary>${say("details.summary")}</summary>
      <pre dir="auto">${technicalLines(problem).join("\n")}</pre>
      <button type="button" onClick=${copyBefore}>${say("details.copy")}</button>
      <span role="status"></span>
    </details>
  `;
}
