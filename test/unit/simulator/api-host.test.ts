import { expect, it } from "vitest";
import { apiHostOf } from "../../../src/simulator/page/api-host";

it.each([
  ["crm.zoho.com", "www.zohoapis.com"],
  ["crm.zoho.eu", "www.zohoapis.eu"],
  ["crm.zoho.in", "www.zohoapis.in"],
  ["crm.zoho.com.au", "www.zohoapis.com.au"],
  ["crm.zoho.jp", "www.zohoapis.jp"],
  ["crm.zoho.com.cn", "www.zohoapis.com.cn"],
  ["crm.zohocloud.ca", "www.zohoapis.ca"],
  ["crm.zoho.sa", "www.zohoapis.sa"],
  ["crm.zoho.uk", "www.zohoapis.uk"],
  ["crm.zoho.ae", "www.zohoapis.ae"],
  ["crmsandbox.zoho.in", "sandbox.zohoapis.in"],
  ["127.0.0.1", "www.zohoapis.com"],
  ["localhost", "www.zohoapis.com"],
  ["crmsandbox.localhost", "sandbox.zohoapis.com"],
  ["crm.larkspur.example", undefined],
  ["crm.zoho.eu.example", undefined],
])("%s → %s", (crmHost, apiHost) => {
  expect(apiHostOf(crmHost)).toBe(apiHost);
});
