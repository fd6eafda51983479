import { describe, expect, it } from "vitest";
import { organisationIn } from "../../../../src/widget/zoho/organisation";
import { setupLink } from "../../../../src/widget/zoho/setup-links";

const zgid = "90000685151";
const page = "modules/Calls/layouts";

/** The link for what CRM returns about the organisation. */
function link(crm: string, org: object | undefined, to = page): string | undefined {
  return setupLink(crm, org && organisationIn({ org: [org] }), to);
}

describe("a link to Setup", () => {
  it.each<[string, string, object | undefined, string]>([
    [
      "a live organisation by its number",
      "https://crm.zoho.com",
      { zgid, domain_name: "name" },
      `crm/org${zgid}/`,
    ],
    [
      "a sandbox by its own name",
      "https://crmsandbox.zoho.com",
      { zgid, domain_name: "Acme_test-2" },
      "crm/Acme_test-2/",
    ],
    ["a sandbox without a name by nothing", "https://crmsandbox.zoho.eu", { zgid }, "crm/"],
    ["a sandbox that is not known yet by nothing", "https://crmsandbox.zoho.eu", undefined, "crm/"],
    ["an organisation that is not known yet by nothing", "https://crm.zoho.eu", undefined, "crm/"],
    ["a vanity address", "https://crm.larkspur.example", { zgid }, `crm/org${zgid}/`],
    ["Canada", "https://crm.zohocloud.ca", { zgid }, `crm/org${zgid}/`],
    ["the local CRM", "http://localhost:5100", { zgid }, `crm/org${zgid}/`],
  ])("names %s", (_what, crm, org, path) => {
    expect(link(crm, org)).toBe(`${crm}/${path}settings/${page}`);
  });
  it.each([
    `${page}/17`,
    "workflow-rules/17",
    "field-updates/17",
    "blueprint/17?module=Calls",
    "webhooks",
  ])("leads to %s in every kind of organisation", (to) => {
    const sandbox = { zgid, domain_name: "acmesandbox" };
    expect(link("https://crmsandbox.zoho.com", sandbox, to)).toBe(
      `https://crmsandbox.zoho.com/crm/acmesandbox/settings/${to}`,
    );
    // A developer edition has an API host of its own; no CRM page of its own is known.
    for (const domain_name of [`org${zgid}`, "developer"]) {
      expect(link("https://crm.zoho.com", { zgid, domain_name }, to)).toBe(
        `https://crm.zoho.com/crm/org${zgid}/settings/${to}`,
      );
    }
  });
  it.each(["../x", "javascript:1", "a/b", "a?b=1#c", "%2e%2e", "..", "", {}, null])(
    "in a sandbox with the name %j omits the name",
    (domain_name) => {
      const crm = "https://crmsandbox.zoho.com";
      expect(link(crm, { zgid, domain_name })).toBe(`${crm}/crm/settings/${page}`);
    },
  );
  it.each(["https://crmplus.zoho.eu", "https://one.zoho.com.au", "https://one.zohocloud.ca"])(
    "is missing in the suite at %s, where Setup has another path",
    (crm) => {
      expect(link(crm, { zgid })).toBeUndefined();
    },
  );
});
