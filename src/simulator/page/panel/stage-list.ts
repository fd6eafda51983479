import { html } from "htm/preact";
import type { Stage } from "../../stage";
import { stageGroups } from "../../stages";
import { addressOf } from "../address";

/** Links to every stage. */
export function Stages({ current }: { current: string }) {
  return html`
    <nav aria-labelledby="stages">
      <h3 id="stages">Stages</h3>
      ${Object.entries<Record<string, Stage>>(stageGroups).map(
        ([group, stages]) => html`
          <h4>${group}</h4>
          <ul>
            ${Object.entries(stages).map(
              ([id, { title }]) => html`
                <li>
                  <a href=${addressOf(id)} aria-current=${id === current ? "page" : undefined}>
                    ${title}
                  </a>
                </li>
              `,
            )}
          </ul>
        `,
      )}
    </nav>
  `;
}
