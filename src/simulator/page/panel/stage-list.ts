import { html } from "htm/preact";
import { useState } from "preact/hooks";
import type { Stage } from "../../stage";
import { stageGroups, stageIds } from "../../stages";
import { addressOf } from "../address";
import { keepView, keptView } from "./kept-view";

type Entry = readonly [id: string, stage: Stage];

const groups: readonly (readonly [title: string, stages: readonly Entry[]])[] = Object.entries<
  Record<string, Stage>
>(stageGroups).map(([title, stages]) => [title, Object.entries(stages)]);

/** Links to every stage with what it shows, and a filter. The open stage's description is above the list. */
export function StageList({ current }: { current: string }) {
  const [filter, setFilter] = useState(() => keptView().filter);
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const found = groups
    .map(([title, stages]) => [title, stages.filter((entry) => has(title, entry, words))] as const)
    .filter(([, stages]) => stages.length > 0);
  const count = found.reduce((sum, [, stages]) => sum + stages.length, 0);
  const onInput = ({ currentTarget }: Event) => {
    if (!(currentTarget instanceof HTMLInputElement)) return;
    keepView({ filter: currentTarget.value });
    setFilter(currentTarget.value);
  };
  return html`
    <label class="filter">
      Find a stage
      <input type="search" value=${filter} onInput=${onInput} placeholder="required, PUT, sandbox…" />
    </label>
    <p class="quiet" role="status">${count} of ${stageIds.length} stages</p>
    <nav aria-label="Stages">
      ${found.map(([title, stages]) => html`<${Group} title=${title} stages=${stages} current=${current} />`)}
    </nav>
  `;
}

interface GroupProps {
  readonly title: string;
  readonly stages: readonly Entry[];
  readonly current: string;
}

function Group({ title, stages, current }: GroupProps) {
  return html`
    <h3>${title}</h3>
    <ul class="stages">
      ${stages.map(
        ([id, stage]) => html`
          <li key=${id}>
            <a
              href=${addressOf(id)}
              aria-current=${id === current ? "page" : undefined}
              aria-describedby=${id === current ? undefined : `shows-${id}`}
            >
              ${stage.title}
            </a>
            ${id !== current && html`<p id=${`shows-${id}`}>${stage.shows}</p>`}
          </li>
        `,
      )}
    </ul>
  `;
}

/** True if every word occurs in the visible text of a stage or in its id. */
function has(group: string, [id, { title, shows }]: Entry, words: readonly string[]): boolean {
  const text = [group, id, title, shows].join(" ").toLowerCase();
  return words.every((word) => text.includes(word));
}
