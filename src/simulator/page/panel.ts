import { html, render } from "htm/preact";
import type { Simulator } from "./api";
import { Faults } from "./panel/faults";
import { Holds } from "./panel/holds";
import { LookFields } from "./panel/look";
import { Organisation } from "./panel/organisation";
import { Requests } from "./panel/requests";
import { Stages } from "./panel/stages";

/** Draws the panel anew; called after every change, so it keeps no state of its own. */
export function drawPanel(parent: HTMLElement, simulator: Simulator): void {
  render(
    html`
      <h2>Simulator</h2>
      <${LookFields} simulator=${simulator} />
      <${Organisation} simulator=${simulator} />
      <${Holds} simulator=${simulator} />
      <${Requests} simulator=${simulator} />
      <${Faults} simulator=${simulator} />
      <${Stages} current=${simulator.stage} />
    `,
    parent,
  );
}
