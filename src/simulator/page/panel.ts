import { html, render } from "htm/preact";
import { findStage } from "../stages";
import type { Simulator } from "./api";
import { CrmFields } from "./panel/crm-fields";
import { Faults } from "./panel/faults";
import { keepScroll } from "./panel/kept-view";
import { Requests } from "./panel/requests";
import { StageList } from "./panel/stage-list";
import { type Tab, Tabs } from "./panel/tabs";

/** Redraws the panel after every change. It keeps only what was chosen in it. */
export function drawPanel(parent: HTMLElement, simulator: Simulator): void {
  render(html`<${Panel} simulator=${simulator} />`, parent);
  keepScroll(parent);
}

function Panel({ simulator }: { simulator: Simulator }) {
  const { stage, requests, faults } = simulator;
  const tabs: readonly [Tab, ...Tab[]] = [
    { id: "stages", title: "Stages", content: () => html`<${StageList} current=${stage} />` },
    {
      id: "requests",
      title: "Requests",
      count: requests.length,
      content: () => html`<${Requests} simulator=${simulator} />`,
    },
    {
      id: "faults",
      title: "Faults",
      count: faults.rules.length,
      content: () => html`<${Faults} simulator=${simulator} />`,
    },
    { id: "crm", title: "CRM", content: () => html`<${CrmFields} simulator=${simulator} />` },
  ];
  return html`
    <h2>Simulator</h2>
    <${OpenStage} id=${stage} />
    <${Tabs} label="Simulator" tabs=${tabs} />
  `;
}

/** The open stage, so that nobody has to look for it in the list. */
function OpenStage({ id }: { id: string }) {
  if (!id) return null;
  const { title, shows } = findStage(id).stage;
  return html`
    <section class="open-stage" aria-label="Open stage">
      <h3>${title}</h3>
      <p>${shows}</p>
    </section>
  `;
}
