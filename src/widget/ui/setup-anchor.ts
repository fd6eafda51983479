import type { ComponentChildren } from "preact";
import type { State } from "../preferences/state";
import { setupLink } from "../zoho/setup-links";
import { html } from "./html";
import type { Place } from "./props";

export interface SetupAnchorProps {
  /** Below "settings/"; without it there is nothing to link. */
  readonly page: string | undefined;
  readonly state: State;
  readonly place: Place;
  readonly children: ComponentChildren;
}

/** Words that link a page of this organisation's Setup, in a new tab, where its address is known. */
export function SetupAnchor({ page, state, place: { crm }, children }: SetupAnchorProps) {
  if (!crm || !page) return html`<span>${children}</span>`;
  const link = setupLink({ crm, organisationId: state.organisation?.id }, page);
  return html`<a href=${link} target="_blank" rel="noopener">${children}</a>`;
}
