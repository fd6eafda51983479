import type { ComponentChildren } from "preact";
import { say } from "../words/words";
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

/**
 * Words that link a page of this organisation's Setup, in a new tab. Where its address is not known they are followed
 * by the way there through the menu, unless they name it themselves.
 */
export function SetupAnchor({ page, organisation, context, menu, children }: SetupAnchorProps) {
  const { crm } = context;
  const link = crm && page && setupLink(crm, organisation, page);
  if (link) return html`<a href=${link} target="_blank" rel="noopener">${children}</a>`;
  const way = menu ?? (page?.startsWith("modules/") ? say("setup.modules") : undefined);
  return html`<span>${children}${way && ` (${way})`}</span>`;
}
