import { createOrganisation, type Organisation } from "../organisation/organisation";
import type { Stage } from "../stage";
import { apiHostOf } from "./api-host";

/**
 * The organisation of a stage.
 * @param crmHost host name of the CRM page
 * @param apiHost the host of its API, if the address of the page names it
 * @param onChange called after a change from outside the widget
 */
export function openOrganisation(
  { setup }: Stage,
  crmHost: string,
  apiHost: string | null,
  onChange: () => void,
): Organisation {
  const opened = createOrganisation({
    // A vanity host names no data centre; then `?apiHost=` does.
    apiHost: apiHostOf(crmHost) ?? "www.zohoapis.com",
    sandbox: crmHost.startsWith("crmsandbox."),
    ...setup?.(),
    ...(apiHost !== null && { apiHost }),
  });
  return {
    ...opened,
    changeElsewhere(preference, shown) {
      opened.changeElsewhere(preference, shown);
      onChange();
    },
    installTelephony() {
      opened.installTelephony();
      onChange();
    },
    mend(id) {
      opened.mend(id);
      onChange();
    },
  };
}
