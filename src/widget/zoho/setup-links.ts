import { isSandbox } from "./api-host";
import type { Organisation } from "./organisation";

/**
 * Address of a page of Setup; undefined where its path is not known. The path names the organisation: live ones by
 * "org" and their number, sandboxes by their own name. [seen] Without it CRM opens the organisation that was used last.
 * @param crm origin of the CRM page
 * @param page below "settings/", such as "modules/Calls/layouts"
 */
export function setupLink(
  crm: string,
  organisation: Organisation | undefined,
  page: string,
): string | undefined {
  if (isSuite(crm)) return undefined;
  const live = organisation?.id && `org${organisation.id}`;
  const name = isSandbox(crm) ? organisation?.domain : live;
  return `${crm}/crm/${name ? `${name}/` : ""}settings/${page}`;
}

/** True for a page of a suite with CRM in it, where Setup has another path: one of Zoho's that is not CRM's own. [seen] */
function isSuite(crm: string): boolean {
  return (
    /\.(zoho|zohocloud)\.[a-z.]+$/.test(crm) && !/^https:\/\/(crm|crmsandbox)\.[^.]+\./.test(crm)
  );
}
