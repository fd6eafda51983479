/** Where Setup of this organisation is. */
export interface SetupPages {
  /** Origin of the CRM page. */
  readonly crm: string;
  /** Id of the organisation, digits only; without it CRM opens the last one used. */
  readonly organisationId?: string | undefined;
}

/**
 * Address of a page of Setup. [seen as patterns; "org" and the id from getOrgInfo is a guess]
 * @param page below "settings/", such as "modules/Calls/layouts"
 */
export function setupLink({ crm, organisationId }: SetupPages, page: string): string {
  return `${crm}/crm/${organisationId ? `org${organisationId}/` : ""}settings/${page}`;
}
