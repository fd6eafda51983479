/**
 * Address of the page of Setup that lists the layouts of the Calls module. [seen as a pattern]
 * @param crmOrigin origin of the CRM page
 */
export function layoutsPage(crmOrigin: string): string {
  return `${crmOrigin}/crm/settings/modules/Calls/layouts`;
}
