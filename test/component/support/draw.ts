import { render } from "preact";
import type { State } from "../../../src/widget/preferences/state";
import { App } from "../../../src/widget/ui/app";
import { ChoiceNotes } from "../../../src/widget/ui/choice-notes";
import { Details } from "../../../src/widget/ui/details";
import { Guide } from "../../../src/widget/ui/guide";
import { HostQuestion } from "../../../src/widget/ui/host-question";
import { html } from "../../../src/widget/ui/html";
import { PageDetails } from "../../../src/widget/ui/page-details";
import type { Place } from "../../../src/widget/ui/props";
import { RightsNote } from "../../../src/widget/ui/rights-note";
import { RowExtras } from "../../../src/widget/ui/row-extras";
import { failureWords, quietWords } from "../../../src/widget/ui/row-words";
import { mockWishes } from "../../support/widget/wishes";

/** What main.ts gets with its late chunk. */
export const late = {
  ChoiceNotes,
  Details,
  Guide,
  HostQuestion,
  PageDetails,
  RightsNote,
  RowExtras,
  failureWords,
  quietWords,
};

export const place: Place = { connection: "link_name", crm: "https://crm.zoho.eu", late };

/** Draws the widget into the document, in place of what was there. */
export function draw(state: State, where: Place = place, root = newRoot()) {
  const wishes = mockWishes();
  const redraw = (next: State, there: Place = where) =>
    render(html`<${App} state=${next} place=${there} wishes=${wishes} />`, root);
  redraw(state);
  return { root, wishes, redraw };
}

function newRoot(): HTMLElement {
  const root = document.createElement("main");
  document.body.replaceChildren(root);
  return root;
}
