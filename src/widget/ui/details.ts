import type { Problem } from "../problems/problem";
import { technicalLines } from "../problems/technical";
import { say } from "../words/words";
import { copyText } from "./copy";
import { html } from "./html";

export interface DetailsProps {
  readonly problem: Problem;
}

/** The code and Zoho's own words, folded away. */
export function Details({ problem }: DetailsProps) {
  return html`
    <details>
      <summary>${say("details.summary")}</summary>
      <pre dir="auto">${technicalLines(problem).join("\n")}</pre>
      <button type="button" onClick=${copyDetails}>${say("details.copy")}</button>
      <span role="status" class="copied"></span>
    </details>
  `;
}

function copyDetails({ currentTarget }: { currentTarget: unknown }) {
  if (!(currentTarget instanceof Element)) return;
  const lines = currentTarget.previousElementSibling;
  const told = currentTarget.nextElementSibling;
  if (!lines || !told) return;
  told.textContent = say(copyText(lines) ? "details.copied" : "details.selected");
}
