import { ownProperty, text } from "../unknown";
import { askSdk } from "./ask-sdk";
import type { ZohoSdk } from "./sdk";

/** What is shown of an organisation, and what tells it apart from another one. */
export interface Organisation {
  /** Digits only; undefined where Zoho does not tell. */
  readonly id: string | undefined;
  readonly name: string;
  /** Its part of an address of CRM; in a sandbox that is the sandbox's name. Only word characters are accepted. */
  readonly domain?: string;
}

/** Reads `{org:[{zgid, company_name, domain_name}]}`, which both the SDK and the API answer. */
export function organisationIn(body: unknown): Organisation {
  const list = ownProperty(body, "org");
  const org: unknown = Array.isArray(list) ? list[0] : undefined;
  const id = text(ownProperty(org, "zgid"));
  const domain = text(ownProperty(org, "domain_name"));
  return {
    id: /^\d+$/.test(id) ? id : undefined,
    name: text(ownProperty(org, "company_name")),
    ...(/^[\w-]+$/.test(domain) && { domain }),
  };
}

/** Asks the CRM page which organisation it shows. */
export async function askOrganisation(
  sdk: ZohoSdk,
  limit: number,
  signal: AbortSignal,
): Promise<Organisation> {
  return organisationIn(await askSdk(() => sdk.CRM.CONFIG?.getOrgInfo?.(), limit, signal));
}
