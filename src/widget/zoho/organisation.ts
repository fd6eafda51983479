import { ownProperty, text } from "../unknown";
import { askSdk } from "./ask-sdk";
import type { ZohoSdk } from "./sdk";

/** An organisation as far as it is told apart from another one and shown. */
export interface Organisation {
  /** Digits only; undefined where Zoho does not tell. */
  readonly id: string | undefined;
  readonly name: string;
  /** The organisation's own part of an address, in a sandbox the sandbox's name; only a harmless one is taken. */
  readonly domain?: string;
}

/** Organisation of `{org:[{zgid, company_name, domain_name}]}`, which the SDK and the API share. */
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

/** The organisation of the CRM page, as far as it tells. */
export async function askOrganisation(
  sdk: ZohoSdk,
  limit: number,
  signal: AbortSignal,
): Promise<Organisation> {
  return organisationIn(await askSdk(() => sdk.CRM.CONFIG?.getOrgInfo?.(), limit, signal));
}
