import { isApiHost, isSandbox } from "./api-host";

/**
 * The API host to offer first. A page of Zoho's that is not CRM's own, such as that of a suite with CRM in it, shows its
 * data centre in the end of its host name. [guess]
 * @param origin origin of the CRM page, where it is known
 * @param tried a host that was tried and did not fit
 */
export function likelyHost(origin = "", tried?: string): string {
  const [, region] =
    /^https:\/\/(?:[a-z\d-]+\.)+(?:zoho|zohocloud(?=\.ca))\.([a-z.]+)$/.exec(origin) ?? [];
  const kinds = isSandbox(origin) ? ["sandbox", "www"] : ["www", "developer"];
  const hosts = kinds.map((kind) => `${kind}.zohoapis.${region}`);
  return hosts.find((host) => host !== tried && isApiHost(host)) ?? "www.zohoapis.com";
}
