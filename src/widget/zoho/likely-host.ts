import { isApiHost, isSandbox } from "./api-host";

/**
 * The API host to be offered first. A page of Zoho's that is not CRM's own, such as one of a suite that holds CRM,
 * tells its data centre by the ending of its address. [guess]
 * @param origin origin of the CRM page, where it is known
 * @param tried the host that did not fit, where one was tried
 */
export function likelyHost(origin = "", tried?: string): string {
  const [, region] =
    /^https:\/\/(?:[a-z\d-]+\.)+(?:zoho|zohocloud(?=\.ca))\.([a-z.]+)$/.exec(origin) ?? [];
  const kinds = isSandbox(origin) ? ["sandbox", "www"] : ["www", "developer"];
  const hosts = kinds.map((kind) => `${kind}.zohoapis.${region}`);
  return hosts.find((host) => host !== tried && isApiHost(host)) ?? "www.zohoapis.com";
}
