import { html } from "htm/preact";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { keepView, keptView } from "./kept-view";

export interface Tab {
  readonly id: string;
  readonly title: string;
  /** Shown beside the title unless it is 0. */
  readonly count?: number;
  content(): ComponentChildren;
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly [Tab, ...Tab[]];
}

/** Tabs after the ARIA Authoring Practices: one stop for the Tab key, arrow keys move between tabs. */
export function Tabs({ label, tabs }: TabsProps) {
  const [chosen, setChosen] = useState(() => keptView().tab);
  const open = tabs.find(({ id }) => id === chosen) ?? tabs[0];
  const choose = ({ id }: Tab) => {
    keepView({ tab: id });
    setChosen(id);
    document.getElementById("panel")?.scrollTo({ top: 0 });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = neighbourOf(open, tabs, event.key);
    if (!target) return;
    event.preventDefault();
    choose(target);
    document.getElementById(`tab-${target.id}`)?.focus();
  };
  return html`
    <div class="tabs" role="tablist" aria-label=${label} onKeyDown=${onKeyDown}>
      ${tabs.map(
        (tab) => html`
          <button
            type="button"
            role="tab"
            id=${`tab-${tab.id}`}
            key=${tab.id}
            aria-selected=${tab === open ? "true" : "false"}
            aria-controls="tab-content"
            tabindex=${tab === open ? 0 : -1}
            onClick=${() => choose(tab)}
          >
            ${tab.title}${tab.count ? html`${" "}<span class="count">${tab.count}</span>` : null}
          </button>
        `,
      )}
    </div>
    <div id="tab-content" role="tabpanel" key=${open.id} aria-labelledby=${`tab-${open.id}`}>
      ${open.content()}
    </div>
  `;
}

function neighbourOf(open: Tab, tabs: readonly Tab[], key: string): Tab | undefined {
  const isRightToLeft = document.documentElement.dir === "rtl";
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: isRightToLeft ? -1 : 1,
    ArrowLeft: isRightToLeft ? 1 : -1,
  };
  if (key === "Home") return tabs[0];
  if (key === "End") return tabs.at(-1);
  const step = steps[key];
  return step === undefined
    ? undefined
    : tabs[(tabs.indexOf(open) + step + tabs.length) % tabs.length];
}
