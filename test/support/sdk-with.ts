import type { ZohoSdk } from "../../src/widget/zoho/sdk";

/** An SDK with these parts of CRM; all other calls resolve with nothing. */
export function sdkWith(parts: Partial<ZohoSdk["CRM"]> = {}): ZohoSdk {
  return {
    embeddedApp: { on() {}, init: async () => {} },
    CRM: { CONNECTION: { invoke: async () => undefined }, ...parts },
  };
}
