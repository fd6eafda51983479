import { sandboxHost } from "./sandbox-page";

/**
 * The API host that belongs to the host of a CRM page, in a data centre or its sandbox. This table is
 * deliberately separate from the widget's own, so that a mistake in one of them shows.
 * @returns `undefined` for a host that names no data centre, such as a vanity domain
 */
export function apiHostOf(crmHost: string): string | undefined {
  if (crmHost === sandboxHost) return "sandbox.zohoapis.com";
  if (/^(localhost|127\.0\.0\.1|\[::1\])$/.test(crmHost)) return "www.zohoapis.com";
  const [, kind, canada, region] =
    /^(crm|crmsandbox)\.(?:zohocloud\.(ca)|zoho\.(com|eu|in|com\.au|jp|com\.cn|sa|uk|ae))$/.exec(
      crmHost,
    ) ?? [];
  const domain = canada ?? region;
  if (!domain) return undefined;
  return `${kind === "crmsandbox" ? "sandbox" : "www"}.zohoapis.${domain}`;
}
