/** Data centres, by how the names of their API hosts end. [doc: Zoho's SDK; uk and ae seen in public code] */
export const regions = [
  "com",
  "eu",
  "in",
  "com.au",
  "jp",
  "com.cn",
  "ca",
  "sa",
  "uk",
  "ae",
] as const;

/** Kinds of organisation, by how the names of their API hosts begin: live, sandbox, developer edition. */
export const hostKinds = ["www", "sandbox", "developer"] as const;

/**
 * The API host for a CRM page; undefined where its origin does not tell, as with a host name of the organisation's
 * own. The person is asked then: it is never guessed.
 * @param origin origin of the CRM page, such as "https://crm.zoho.eu"
 */
export function apiHostOf(origin: string): string | undefined {
  // Only the local CRM has a page on the loopback. As a sandbox it has another name there.
  if (/^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(origin))
    return "www.zohoapis.com";
  if (/^http:\/\/crmsandbox\.localhost(:\d+)?$/.test(origin)) return "sandbox.zohoapis.com";
  const [, kind, ending] =
    /^https:\/\/(crm|crmsandbox)\.(?:zoho|zohocloud(?=\.ca))\.([a-z.]+)$/.exec(origin) ?? [];
  // Canada's pages are on zohocloud.ca; zoho.ca is in none of Zoho's documents.
  if (!regions.some((region) => region === ending) || origin.endsWith(".zoho.ca")) return undefined;
  return `${kind === "crm" ? "www" : "sandbox"}.zohoapis.${ending}`;
}

/** True for the CRM page of a sandbox. */
export function isSandbox(origin: string): boolean {
  return /^https?:\/\/crmsandbox\./.test(origin);
}

/** True for a host that a connection to Zoho CRM can have; a stored choice is checked with it. */
export function isApiHost(host: unknown): host is string {
  return regions.some((region) => hostKinds.some((kind) => host === `${kind}.zohoapis.${region}`));
}
