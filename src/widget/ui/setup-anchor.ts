import type { ComponentChildren } from "preact";
import type { Organisation } from "../zoho/organisation";
import { setupLink } from "../zoho/setup-links";
import { html } from "./html";
import type { ViewContext } from "./props";

export interface SetupAnchorProps {
  /** Below "settings/"; without it there is nothing to link. */
  readonly page: string | undefined;
  readonly organisation: Organisation | undefined;
  readonly context: ViewContext;
  /** The way there in words: said where there is no link. */
  readonly menu?: string | undefined;
  readonly children?: ComponentChildren;
}

/** Words that link a page of this organisation's Setup, in a new tab, where its address is known. */
export function SetupAnchor({ page, organisation, context, menu, children }: SetupAnchorProps) {
  const { crm } = context;
  if (!crm || !page) return html`<span>${children}${menu && ` (${menu})`}</span>`;
  const link = setupLink({ crm, organisationId: organisation?.id }, page);
  return html`<a href=${link} target="_blank" rel="noopener">${children}</a>`;
}
