import { expect, it } from "vitest";
import { eachBrowser } from "../support/browser/each-browser";
import { asked, preferenceRequests } from "../support/widget/crm-side";
import { eventually } from "../support/widget/eventually";
import { switches, text } from "../support/widget/screen";
import { from, say, to } from "../support/widget/words";

/** Addresses of the CRM page and the API host of each, as Zoho's documents and pages have them. */
const hosts = [
  ["https://crm.zoho.com", "www.zohoapis.com"],
  ["https://crm.zoho.eu", "www.zohoapis.eu"],
  ["https://crm.zoho.in", "www.zohoapis.in"],
  ["https://crm.zoho.com.au", "www.zohoapis.com.au"],
  ["https://crm.zoho.jp", "www.zohoapis.jp"],
  ["https://crm.zoho.com.cn", "www.zohoapis.com.cn"],
  ["https://crm.zohocloud.ca", "www.zohoapis.ca"],
  ["https://crm.zoho.sa", "www.zohoapis.sa"],
  ["https://crm.zoho.uk", "www.zohoapis.uk"],
  ["https://crm.zoho.ae", "www.zohoapis.ae"],
  ["https://crmsandbox.zoho.com", "sandbox.zohoapis.com"],
  ["https://crmsandbox.zoho.in", "sandbox.zohoapis.in"],
] as const;

eachBrowser((browser) => {
  it.each(hosts)("sends the first request of %s to %s", async (crmOrigin, host) => {
    const crm = await browser.openCrm({ crmOrigin });
    // The simulator's organisation answers on the one host of its data centre only.
    await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: true });
    const requests = await preferenceRequests(crm);
    expect(requests.map((request) => request.host)).toEqual([host]);
    expect(await crm.complaints()).toEqual([]);
  });

  it.each([
    ["a vanity address", "https://crm.larkspur.example"],
    ["an address that only looks like Zoho's", "https://crm.zoho.eu.example.com"],
    ["Zoho's name under another country", "https://crm.zoho.ca"],
  ])("asks for the host, and sends nothing, under %s", async (_, crmOrigin) => {
    const crm = await browser.openCrm({ crmOrigin });
    await eventually(() => text(crm)).toContain(say("host.title"));
    expect(await switches(crm)).toEqual({});
    expect(await asked(crm)).toEqual([]);
  });

  it("does not believe an address that names another CRM page than the frame is in", async () => {
    const lie = encodeURIComponent("https://crm.zoho.in");
    const crm = await browser.openCrm({
      stage: "handshake",
      widgetPath: `/app/widget.html?serviceOrigin=${lie}`,
    });
    await eventually(() => text(crm)).toContain(say("host.title"));
    expect(await asked(crm)).toEqual([]);
  });
});
