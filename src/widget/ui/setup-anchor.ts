import type { ComponentChildren } from "preact";
import { say } from "../words/words";
import type { Organisation } from "../zoho/organisation";
import { setupLink } from "../zoho/setup-links";
import { html } from "./html";
import type { ViewContext } from "./props";

export interface SetupAnchorProps {
  /** Page of Setup, below "settings/"; without it there is no link. */
  readonly page: string | undefined;
  readonly organisation: Organisation | undefined;
  readonly context: ViewContext;
  /** The way through the menu, which is said where there is no link. */
  readonly menu?: string | undefined;
  readonly children?: ComponentChildren;
}

/**
 * Words that link a page of this organisation's Setup, in a new tab. Where its address is not known, the way through the
 * menu follows them, if there is one to say.
 */
export function SetupAnchor({ page, organisation, context, menu, children }: SetupAnchorProps) {
  const { crm } = context;
  const link = crm && page && setupLink(crm, organisation, page);
  if (link) return html`<a href=${link} target="_blank" rel="noopener">${children}</a>`;
  const way = menu ?? (page?.startsWith("modules/") ? say("setup.modules") : undefined);
  return html`<span>${children}${way && ` (${way})`}</span>`;
}
