import type { Settings } from "../settings";
import template from "./org.json";

/**
 * `{org: […]}`, as the API and `CONFIG.getOrgInfo()` both return it. In the latter only zgid and
 * domain_name were seen; the rest is a guess.
 */
export function orgBody({ name, zgid, sandbox, domainName }: Settings): object {
  return {
    org: [
      {
        ...structuredClone(template),
        id: `3361265${zgid}`,
        zgid,
        domain_name: domainName ?? `org${zgid}`,
        company_name: name,
        type: sandbox ? "Sandbox" : "Production",
      },
    ],
  };
}
