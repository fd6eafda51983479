import { render } from "preact";
import type { State } from "../../../src/widget/preferences/state";
import { App } from "../../../src/widget/ui/app";
import { Details } from "../../../src/widget/ui/details";
import { html } from "../../../src/widget/ui/html";
import { PageDetails } from "../../../src/widget/ui/page-details";
import { PageScreens } from "../../../src/widget/ui/page-screens";
import { PermissionsNote } from "../../../src/widget/ui/permissions-note";
import type { ViewContext } from "../../../src/widget/ui/props";
import { RowExtras } from "../../../src/widget/ui/row-extras";
import { failureWords, quietWords } from "../../../src/widget/ui/row-words";
import { setUpWords } from "../../../src/widget/ui/set-up-cause";
import { mockActions } from "../../support/widget/view-actions";

/** What main.ts gets with its lazy chunk. */
export const lazy = {
  Details,
  setUpWords,
  PageDetails,
  PageScreens,
  PermissionsNote,
  RowExtras,
  failureWords,
  quietWords,
};

export const context: ViewContext = {
  language: "en",
  connection: "link_name",
  crm: "https://crm.zoho.eu",
  lazy,
};

/** Draws the widget into the document, in place of what was there. */
export function draw(state: State, where: ViewContext = context, root = newRoot()) {
  const actions = mockActions();
  const redraw = (next: State, there: ViewContext = where) =>
    render(html`<${App} state=${next} context=${there} actions=${actions} />`, root);
  redraw(state);
  return { root, actions, redraw };
}

function newRoot(): HTMLElement {
  const root = document.createElement("main");
  document.body.replaceChildren(root);
  return root;
}
