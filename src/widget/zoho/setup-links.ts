import { isSandbox } from "./api-host";
import type { Organisation } from "./organisation";

/**
 * Address of a page of Setup, or undefined where its path is not known. In a live organisation the path has "org"
 * and the number, in a sandbox the sandbox's own name [seen]; without them CRM opens the organisation
 * that was used last.
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
  const own = isSandbox(crm) ? organisation?.domain : live;
  return `${crm}/crm/${own ? `${own}/` : ""}settings/${page}`;
}

/** A page of Zoho's that is not CRM's own holds CRM in a suite, where Setup has another path. [seen] */
function isSuite(crm: string): boolean {
  return (
    /\.(zoho|zohocloud)\.[a-z.]+$/.test(crm) && !/^https:\/\/(crm|crmsandbox)\.[^.]+\./.test(crm)
  );
}
